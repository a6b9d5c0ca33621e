package org.jiban.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.directory.Building;
import org.jiban.directory.Community;
import org.jiban.directory.Compound;
import org.jiban.directory.Directory;
import org.jiban.directory.NamedPlace;
import org.jiban.directory.NamedPlace.Level;
import org.jiban.directory.Street;

/** Chooses places inside streets (选点) from the directory as it is on one day. */
public final class Spots {
    private static final List<Street.Kind> RURAL = List.of(Street.Kind.TOWN, Street.Kind.TOWNSHIP);
    private static final int TRIES = 12;

    private final Directory directory;
    private final LocalDate day;
    private final List<String> villageEndings;
    private final Map<String, List<String>> landmarks = new HashMap<>();

    /** @param villageEndings how the full names of villages end; empty when the city knows no villages */
    public Spots(Directory directory, LocalDate day, List<String> villageEndings) {
        this.directory = directory;
        this.day = day;
        this.villageEndings = villageEndings;
        directory.places().stream()
                .filter(each -> each.level() == Level.LANDMARK)
                .forEach(this::addLandmark);
    }

    private void addLandmark(NamedPlace landmark) {
        for (String where :
                new String[] {landmark.place().street(), landmark.place().district()}) {
            if (where != null) {
                landmarks.computeIfAbsent(where, key -> new ArrayList<>()).add(landmark.name());
            }
        }
    }

    /** A home in the street: a compound with a building where there is one. */
    public Spot home(Street street, Dice dice) {
        List<Community> communities = directory.communities(street.code());
        for (int i = 0; i < TRIES; i++) {
            Community community = dice.pick(communities);
            List<Compound> compounds = directory.compounds(community.code(), day);
            if (!compounds.isEmpty()) {
                return in(street, community, Optional.of(dice.pick(compounds)), dice);
            }
        }
        return in(street, dice.pick(communities), Optional.empty(), dice);
    }

    /** A village of the street; any community where it has none. */
    public Spot village(Street street, Dice dice) {
        List<Community> villages = villages(street);
        return in(
                street,
                dice.pick(villages.isEmpty() ? directory.communities(street.code()) : villages),
                Optional.empty(),
                dice);
    }

    /** Whether matters of villages can lie there. */
    public boolean isRural(Street street) {
        return RURAL.contains(street.kind()) && !villages(street).isEmpty();
    }

    private List<Community> villages(Street street) {
        return directory.communities(street.code()).stream()
                .filter(each -> villageEndings.stream().anyMatch(each.name()::endsWith))
                .toList();
    }

    private Spot in(Street street, Community community, Optional<Compound> compound, Dice dice) {
        List<Building> buildings =
                compound.map(each -> directory.buildings(each.code(), day)).orElse(List.of());
        Building building = buildings.isEmpty() ? null : dice.pick(buildings);
        return new Spot(
                directory.district(street.district()),
                street,
                community,
                compound.orElse(null),
                building,
                building == null ? 0 : dice.between(1, Math.max(1, building.entrances())),
                landmark(street, dice).orElse(null));
    }

    private Optional<String> landmark(Street street, Dice dice) {
        List<String> near = landmarks.getOrDefault(street.code(), List.of());
        return near.isEmpty() ? Optional.empty() : Optional.of(dice.pick(near));
    }
}
