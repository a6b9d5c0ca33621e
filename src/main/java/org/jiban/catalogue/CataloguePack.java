package org.jiban.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.directory.Directory;
import org.jiban.kernel.City;
import org.jiban.kernel.ContactType;
import org.jiban.kernel.Digest;
import org.jiban.kernel.PackFile;
import org.jiban.kernel.PackFile.Row;
import org.jiban.kernel.Share;
import org.jiban.kernel.Urgency;

/** Reads topics, duties, screening grounds and words of danger from a city pack, and refuses what contradicts itself. */
class CataloguePack {
    private static final byte FORMAT = 1;
    static final Set<Integer> DISPATCH_CLASSES = Set.of(1, 2, 24);

    private final City city;
    private final Directory directory;

    CataloguePack(City city, Directory directory) {
        this.city = city;
        this.directory = directory;
    }

    /** What a pack says. */
    record Content(List<Topic> topics, List<DutyEntry> duties, List<Ground> grounds, List<Danger> dangers) {}

    String digest() {
        Stream<byte[]> files = Stream.of("topics.csv", "duties.csv", "screening.csv", "danger.csv")
                .map(name -> new PackFile(city, name).bytes());
        return Digest.of(Stream.concat(Stream.of(new byte[] {FORMAT}), files).toArray(byte[][]::new));
    }

    Content read() {
        List<DutyEntry> duties = new PackFile(city, "duties.csv").rows(CataloguePack::duty);
        Map<String, DutyEntry> byNumber =
                duties.stream().collect(Collectors.toMap(DutyEntry::number, Function.identity()));
        Set<String> codes = new HashSet<>();
        List<Topic> topics = new PackFile(city, "topics.csv").rows(row -> checked(row, topic(row), byNumber, codes));
        return new Content(
                topics,
                duties,
                new PackFile(city, "screening.csv").rows(CataloguePack::ground),
                new PackFile(city, "danger.csv").rows(CataloguePack::danger));
    }

    private Topic checked(Row row, Topic topic, Map<String, DutyEntry> duties, Set<String> codes) {
        DutyEntry duty = duties.get(topic.duty());
        if (duty == null) {
            return row.fault("duty", "names no entry of the duty list");
        }
        if (!codes.add(topic.code())) {
            return row.fault("code", "occurs twice");
        }
        TopicRules.faults(topic, duty, directory).stream()
                .findFirst()
                .ifPresent(fault -> row.fault("lead", fault.text()));
        return topic;
    }

    private static Topic topic(Row row) {
        return new Topic(
                code(row),
                row.text("level1"),
                row.text("level1En"),
                row.text("level2"),
                row.text("level2En"),
                row.text("level3"),
                row.text("level3En"),
                row.oneOf("type", ContactType.class),
                row.oneOf("urgency", Urgency.class),
                rule(row, "lead", row.text("lead")),
                row.list("assists").stream()
                        .map(each -> rule(row, "assists", each))
                        .toList(),
                dispatchHours(row),
                row.oneOf("photos", Photos.class),
                row.oneOf("share", Share.class),
                row.list("keywords"),
                row.list("strong"),
                row.list("examples"),
                row.text("duty"));
    }

    private static String code(Row row) {
        String code = row.text("code");
        return code.matches("\\d{6}") ? code : row.fault("code", "must have six digits");
    }

    private static int dispatchHours(Row row) {
        int hours = row.number("dispatchHours");
        return DISPATCH_CLASSES.contains(hours) ? hours : row.fault("dispatchHours", "must be 1, 2 or 24");
    }

    private static UnitRule rule(Row row, String column, String written) {
        try {
            return UnitRule.parse(written);
        } catch (IllegalArgumentException e) {
            return row.fault(column, "holds " + e.getMessage());
        }
    }

    private static DutyEntry duty(Row row) {
        return new DutyEntry(
                row.text("number"),
                row.text("title"),
                row.text("titleEn"),
                rule(row, "owner", row.text("owner")),
                row.oneOf("level", DutyEntry.Level.class),
                row.flag("grassroots"),
                row.text("note"));
    }

    private static Ground ground(Row row) {
        return new Ground(
                row.text("ground"),
                row.text("name"),
                row.text("nameEn"),
                row.oneOf("outcome", Ground.Outcome.class),
                row.flag("needsPerson"),
                row.list("words"),
                row.text("advice"),
                row.text("adviceEn"),
                row.optional("route") == null ? "" : row.text("route"));
    }

    private static Danger danger(Row row) {
        return new Danger(
                row.text("word"),
                row.text("line"),
                row.oneOf("urgency", Urgency.class),
                row.text("advice"),
                row.text("adviceEn"));
    }
}
