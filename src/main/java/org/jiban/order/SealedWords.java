package org.jiban.order;

import java.util.List;
import org.jiban.requester.ContentKeys;
import org.jiban.requester.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens the words of orders. */
@Component
class SealedWords {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ContentKeys keys;

    SealedWords(ContentKeys keys) {
        this.keys = keys;
    }

    /** All words but the title, as sealed together. */
    private record Rest(
            String text,
            @Nullable String address,
            @Nullable String company,
            @Nullable String person,
            List<String> telling) {}

    /** The words of an order, opened; all empty after erasure. */
    record Opened(
            String title,
            String text,
            @Nullable String address,
            @Nullable String company,
            @Nullable String person,
            List<String> telling) {}

    OrderSeal seal(NewOrder order) {
        Respondent about = order.respondent();
        Rest rest = new Rest(
                order.words().text(),
                order.words().address(),
                about == null ? null : about.company(),
                about == null ? null : about.person(),
                order.words().telling());
        SealingKey key = order.key();
        return new OrderSeal(key.seal(order.words().title()), key.seal(JSON.writeValueAsString(rest)), null);
    }

    Opened open(WorkOrder order) {
        String rest = text(order, order.seal.words());
        if (rest.isEmpty()) {
            return new Opened("", "", null, null, null, List.of());
        }
        Rest words = JSON.readValue(rest, Rest.class);
        return new Opened(
                title(order), words.text(), words.address(), words.company(), words.person(), words.telling());
    }

    String title(WorkOrder order) {
        return text(order, order.seal.title());
    }

    /** Words that were written while it was worked on; empty after erasure. */
    String answer(WorkOrder order, byte[] sealed) {
        return text(order, sealed);
    }

    private String text(WorkOrder order, byte[] sealed) {
        return keys.open(order.opening.requesterId(), order.seal.wrappedKey(), sealed);
    }
}
