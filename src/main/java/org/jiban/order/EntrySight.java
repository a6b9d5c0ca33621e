package org.jiban.order;

import java.util.Set;
import org.jiban.journal.Entry;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which facts of an order's entries a reader may see (流水可见范围): confidential reasons are for those who call back, for
 * supervisors and for auditors. Whoever was pressed into a verdict is not exposed to those who pressed.
 */
@Component
public class EntrySight {
    private static final String REASONS = "reasons";
    private static final Set<Role> TRUSTED = Set.of(Role.CALLBACK, Role.SUPERVISOR, Role.AUDIT_ADMIN, Role.SYSTEM);

    private final ConfidentialReasons reasons;

    EntrySight(ConfidentialReasons reasons) {
        this.reasons = reasons;
    }

    /** The entry as this reader may see it, without any trace of what is left out. */
    public Entry of(Entry entry, Actor reader) {
        boolean trusted = reader.unit() == null && reader.roles().stream().anyMatch(TRUSTED::contains);
        return trusted || !(entry.facts() instanceof ObjectNode facts) || !holdsConfidential(facts)
                ? entry
                : new Entry(
                        entry.id(),
                        entry.happenedAt(),
                        entry.recordedAt(),
                        entry.subject(),
                        entry.act(),
                        entry.version(),
                        entry.actor(),
                        entry.unit(),
                        without(facts));
    }

    private boolean holdsConfidential(ObjectNode facts) {
        JsonNode named = facts.get(REASONS);
        if (named != null && named.isArray()) {
            for (JsonNode each : named) {
                if (reasons.confidential(each.asString(""))) {
                    return true;
                }
            }
        }
        return false;
    }

    private JsonNode without(ObjectNode facts) {
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        facts.get(REASONS).forEach(each -> {
            if (!reasons.confidential(each.asString(""))) {
                left.add(each);
            }
        });
        ObjectNode shown = facts.deepCopy();
        shown.set(REASONS, left);
        return shown;
    }
}
