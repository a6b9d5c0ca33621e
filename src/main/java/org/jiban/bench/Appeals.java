package org.jiban.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jiban.catalogue.Catalogue;
import org.jiban.catalogue.Topic;
import org.jiban.directory.Directory;
import org.jiban.directory.Street;

/** Bodies for {@code POST /api/v1/contacts}: clear appeals at named places, so that nearly all are dispatched at once. */
public final class Appeals {
    private static final int SUBSCRIBERS = 100_000_000;

    private final List<Topic> topics;
    private final List<Street> streets;
    private final String phonePrefix;
    private final Random random;

    /** @param seed same seed, same appeals */
    public Appeals(Catalogue catalogue, Directory directory, String phonePrefix, long seed) {
        this.topics = catalogue.topics().stream()
                .filter(topic -> !topic.examples().isEmpty())
                .toList();
        this.streets = directory.districts().stream()
                .flatMap(district -> directory.streets(district.code()).stream())
                .toList();
        this.phonePrefix = phonePrefix;
        this.random = new Random(seed);
    }

    /** The next appeal: another caller, another street, another matter. */
    Map<String, Object> next() {
        Topic topic = pick(topics);
        Street street = pick(streets);
        String phone = phonePrefix + "%08d".formatted(random.nextInt(SUBSCRIBERS));
        return Map.of(
                "channel", "PHONE",
                "type", topic.type().name(),
                "text", street.name() + "，" + pick(topic.examples()),
                "topicCode", topic.code(),
                "requester", Map.of("name", "测试", "phone", phone, "share", "PLACE"),
                "place", Map.of("district", street.district(), "street", street.code()));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
