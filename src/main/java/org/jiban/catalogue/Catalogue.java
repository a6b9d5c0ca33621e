package org.jiban.catalogue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiban.directory.Directory;
import org.jiban.kernel.Background;
import org.jiban.kernel.City;
import org.jiban.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The catalogue's door: the active version, read from memory; another one is taken over within five seconds. */
@Component
public class Catalogue implements Background {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private final CatalogueVersions versions;
    private final TopicRows topics;
    private final ScreeningRows screening;
    private volatile Snapshot active = new Snapshot(0, Map.of(), Map.of(), List.of(), List.of());

    Catalogue(CatalogueVersions versions, TopicRows topics, ScreeningRows screening, Directory directory, City city) {
        this.versions = versions;
        this.topics = topics;
        this.screening = screening;
        versions.load(new CataloguePack(city, directory));
        round();
    }

    private record Snapshot(
            int version,
            Map<String, Topic> topics,
            Map<String, DutyEntry> duties,
            List<Ground> grounds,
            List<Danger> dangers) {}

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    /** Takes over the version that is active now. */
    @Override
    public boolean round() {
        int now = versions.active();
        if (now != active.version()) {
            active = read(now);
            LOG.info("Catalogue version {} with {} topics", now, active.topics().size());
        }
        return false;
    }

    private Snapshot read(int version) {
        Map<String, Topic> byCode = new LinkedHashMap<>();
        topics.of(version).forEach(each -> byCode.put(each.topic().code(), each.topic()));
        Map<String, DutyEntry> byNumber = new LinkedHashMap<>();
        screening.duties(version).forEach(each -> byNumber.put(each.number(), each));
        return new Snapshot(version, byCode, byNumber, screening.grounds(version), screening.dangers(version));
    }

    /** The topic with that code in the active version; {@code topic-unknown} when there is none. */
    public Topic topic(String code) {
        return findTopic(code).orElseThrow(() -> new NotFound("topic-unknown"));
    }

    /** As {@link #topic(String)}; also knows {@link Topic#UNSORTED}, which no list of topics holds. */
    public Optional<Topic> findTopic(String code) {
        return code.equals(Topic.UNSORTED)
                ? Optional.of(Topic.unsorted())
                : Optional.ofNullable(active.topics().get(code));
    }

    /** The topic as it was in an older version, as an order remembers it; by query. */
    public Optional<Topic> topic(String code, int version) {
        return code.equals(Topic.UNSORTED)
                ? findTopic(code)
                : topics.of(code, version).map(TopicRows.Stored::topic);
    }

    /** What a topic has said so far and is to say, newest version first; by query. Empty for one that never was. */
    public List<TopicVersion> history(String code) {
        return topics.versionsOf(code);
    }

    /** Every topic, by code. */
    public List<Topic> topics() {
        return List.copyOf(active.topics().values());
    }

    /** Number of the active version; stands on orders. */
    public int version() {
        return active.version();
    }

    /** The duty-list entry with that number, e.g. {@code D-017}; {@code duty-unknown} when there is none. */
    public DutyEntry duty(String number) {
        DutyEntry duty = active.duties().get(number);
        if (duty == null) {
            throw new NotFound("duty-unknown");
        }
        return duty;
    }

    /** The duty list, by number. */
    public List<DutyEntry> duties() {
        return List.copyOf(active.duties().values());
    }

    /** Grounds of screening, in the pack's order. */
    public List<Ground> grounds() {
        return active.grounds();
    }

    public List<Danger> dangers() {
        return active.dangers();
    }
}
