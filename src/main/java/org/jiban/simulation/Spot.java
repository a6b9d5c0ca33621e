package org.jiban.simulation;

import org.jiban.directory.Building;
import org.jiban.directory.Community;
import org.jiban.directory.Compound;
import org.jiban.directory.District;
import org.jiban.directory.Street;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a simulated matter lies (模拟地点): a street and, inside it, a community, perhaps a compound with a building, and
 * a well-known place nearby.
 *
 * @param entrance number of the building's entrance; 0 without a building
 * @param landmark name of a well-known place of the street, or of the district when the street has none
 */
public record Spot(
        District district,
        Street street,
        Community community,
        @Nullable Compound compound,
        @Nullable Building building,
        int entrance,
        @Nullable String landmark) {

    /** The place as an agent chooses it, down to the building. */
    public Place place() {
        Compound home = compound;
        Building block = building;
        return new Place(
                district.code(),
                street.code(),
                community.code(),
                home == null ? null : home.code(),
                block == null ? null : block.number(),
                home == null ? null : home.lon(),
                home == null ? null : home.lat());
    }

    /** The place only as far as the community, as for matters outdoors. */
    public Place outdoors() {
        return new Place(district.code(), street.code(), community.code(), null, null, null, null);
    }
}
