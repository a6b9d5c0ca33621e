package org.jiban.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.Place;
import org.springframework.stereotype.Component;

/** The directory's door: read from memory, no SQL. Codes that do not exist are refused with {@code NotFound}. */
@Component
public class Directory {
    /** The unit with that code. */
    public Unit unit(String code) {
        throw new UnsupportedOperationException();
    }

    public Optional<Unit> findUnit(String code) {
        throw new UnsupportedOperationException();
    }

    public List<Unit> units(UnitKind kind) {
        throw new UnsupportedOperationException();
    }

    public List<Unit> units() {
        throw new UnsupportedOperationException();
    }

    public District district(String code) {
        throw new UnsupportedOperationException();
    }

    public Collection<District> districts() {
        throw new UnsupportedOperationException();
    }

    public Street street(String code) {
        throw new UnsupportedOperationException();
    }

    /** Streets of a district, by code. */
    public List<Street> streets(String district) {
        throw new UnsupportedOperationException();
    }

    public Community community(String code) {
        throw new UnsupportedOperationException();
    }

    public List<Community> communities(String street) {
        throw new UnsupportedOperationException();
    }

    /** The compound as it is on that day; empty when it does not exist or not then. */
    public Optional<Compound> compound(String code, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public List<Compound> compounds(String community, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public List<Building> buildings(String compound, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /**
     * The place with every coarser part filled in from its finest known one.
     *
     * @throws org.jiban.kernel.BadInput {@code place-unknown} for a code that does not exist, {@code place-contradicts}
     *     when two parts do not lie in each other; both name the field
     */
    public Place complete(Place place) {
        throw new UnsupportedOperationException();
    }

    /** Who supplies {@code service} (HEAT, WATER, POWER, GAS, LIFT, ...) at a place on a day. */
    public Supplier supplier(String service, Place place, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** Every district, street, landmark, community and compound with its names; names may occur more than once. */
    public List<NamedPlace> places() {
        throw new UnsupportedOperationException();
    }

    /** Who is on duty in the unit at that moment; empty when the roster has a gap there. */
    public Optional<Duty> onDuty(String unit, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** The place in words, coarse to fine, in {@code zh} or {@code en}; empty for an unknown place. */
    public String words(Place place, String language) {
        throw new UnsupportedOperationException();
    }

    /** Number of the loaded version; another number means another snapshot. */
    public int version() {
        throw new UnsupportedOperationException();
    }
}
