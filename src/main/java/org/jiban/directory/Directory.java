package org.jiban.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Background;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Place;
import org.jiban.web.Phrases;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The directory's door: read from memory, no SQL but for the roster. The tables are filled from the pack when it has changed; a version that
 * another process has loaded is taken over within a minute. Codes that do not exist are refused with {@link NotFound}.
 */
@Component
public class Directory implements Background {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    /** A building's number without the word for it. */
    private static final Pattern NUMBER = Pattern.compile("\\d+[A-Za-z]?");

    private final Versions versions;
    private final TableReader tables;
    private final Roster roster;
    private final Phrases phrases;
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    Directory(Versions versions, Roster roster, Phrases phrases, JdbcClient jdbc) {
        this.versions = versions;
        this.phrases = phrases;
        this.roster = roster;
        this.tables = new TableReader(jdbc);
        versions.load();
        round();
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    /** Takes over a version that is new in the tables. */
    @Override
    public boolean round() {
        int current = versions.current();
        if (current != snapshot.version) {
            snapshot = new Snapshot(current, tables.read());
            LOG.info(
                    "Directory version {} with {} units",
                    current,
                    snapshot.units().size());
        }
        return false;
    }

    /** The unit with that code; {@code unit-unknown} when there is none. */
    public Unit unit(String code) {
        return known(snapshot.unit(code), "unit-unknown");
    }

    public Optional<Unit> findUnit(String code) {
        return Optional.ofNullable(snapshot.unit(code));
    }

    public List<Unit> units(UnitKind kind) {
        return snapshot.units().stream().filter(unit -> unit.kind() == kind).toList();
    }

    /** Every unit, by code. */
    public Collection<Unit> units() {
        return snapshot.units();
    }

    public District district(String code) {
        return known(snapshot.district(code), "place-unknown");
    }

    public Collection<District> districts() {
        return snapshot.districts();
    }

    public Street street(String code) {
        return known(snapshot.street(code), "place-unknown");
    }

    /** Streets of a district, by code. */
    public List<Street> streets(String district) {
        return snapshot.streetsOf(district);
    }

    public Community community(String code) {
        return known(snapshot.community(code), "place-unknown");
    }

    public List<Community> communities(String street) {
        return snapshot.communitiesOf(street);
    }

    /** The compound as it is on that day; empty when it does not exist or not then. */
    public Optional<Compound> compound(String code, LocalDate on) {
        return snapshot.compound(code, on);
    }

    public List<Compound> compounds(String community, LocalDate on) {
        return snapshot.compoundsOf(community, on);
    }

    public List<Building> buildings(String compound, LocalDate on) {
        return snapshot.buildingsOf(compound, on);
    }

    /**
     * The place with every coarser part filled in from its finest known one.
     *
     * @throws org.jiban.kernel.BadInput {@code place-unknown} for a code that does not exist, {@code place-contradicts}
     *     when two parts do not lie in each other, {@code place-coordinates} for degrees that cannot be; each names the
     *     field
     */
    public Place complete(Place place) {
        return new Places(snapshot).complete(place);
    }

    /** The place in words, coarse to fine, in {@code zh} or {@code en}; empty for an unknown place. */
    public String words(Place place, String language) {
        return new Places(snapshot)
                .words(
                        place,
                        language,
                        building -> NUMBER.matcher(building).matches()
                                ? phrases.say(language, "place.building", building)
                                : building);
    }

    /**
     * Who supplies {@code service} (HEAT, WATER, POWER, GAS, LIFT, ...) at a place on a day.
     *
     * @param place completed by {@link #complete}
     */
    public Supplier supplier(String service, Place place, LocalDate on) {
        return new Suppliers(snapshot).supplier(service, place, on);
    }

    /** Every district, street, landmark, community and compound with its names; names may occur more than once. */
    public List<NamedPlace> places() {
        return snapshot.places();
    }

    /** Number of the loaded version; another number means another snapshot. */
    public int version() {
        return snapshot.version;
    }

    /** Who is on duty in the unit at that moment, by one query; empty when the roster has a gap there. */
    public Optional<Duty> onDuty(String unit, Instant at) {
        return roster.onDuty(unit, postsOf(unit), at);
    }

    /** The shifts of a unit that begin on a day, in the order they begin. */
    public List<Duty> roster(String unit, LocalDate day) {
        return roster.of(unit, postsOf(unit), day);
    }

    /** The shifts of a unit that begin on the days from {@code from} to {@code until}, in the order they begin. */
    public List<Duty> roster(String unit, LocalDate from, LocalDate until) {
        return roster.of(unit, postsOf(unit), from, until);
    }

    /** When the version that stands in the tables was loaded. */
    public Instant loadedAt() {
        return versions.loadedAt();
    }

    /**
     * Names who fills a post on a day, or nobody again; writes the entry. Whoever calls has checked that the actor may
     * do so for the unit and that the account belongs to it.
     *
     * @param account user name; null takes the name off
     * @throws org.jiban.kernel.BadInput {@code shift-unknown} on {@code shift} when no such shift begins that day
     */
    public void assignDuty(String unit, LocalDate day, String shift, @Nullable String account, Actor actor) {
        roster.assign(unit, postsOf(unit), List.of(new DutyChange(day, shift, account)), actor);
    }

    /** As {@link #assignDuty} for several posts at once. */
    void assignDuties(String unit, List<DutyChange> changes, Actor actor) {
        roster.assign(unit, postsOf(unit), changes, actor);
    }

    /** The posts of a unit, else those of all units of its kind. */
    private List<RosterPost> postsOf(String unit) {
        List<RosterPost> own = snapshot.postsOf(unit);
        return own.isEmpty() ? snapshot.postsOf(unit(unit).kind().name()) : own;
    }

    private static <T> T known(@Nullable T found, String code) {
        if (found == null) {
            throw new NotFound(code);
        }
        return found;
    }
}
