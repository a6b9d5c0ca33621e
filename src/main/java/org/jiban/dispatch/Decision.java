package org.jiban.dispatch;

import java.util.List;
import java.util.Optional;
import org.jiban.order.Assignment;
import org.jiban.order.DispatchKind;
import org.jspecify.annotations.Nullable;

/** Decision (派单决定): where an appeal goes, or why a person has to decide. */
public sealed interface Decision {
    /**
     * To one unit.
     *
     * @param rule name of the rule that decided, with what it relied on: {@code catalogue:SUPPLIER:HEAT}
     */
    record Direct(String lead, String rule) implements Decision {}

    /** To a lead that answers, and assists that must cooperate (首接负责). */
    record LeadWithAssists(String lead, List<String> assists, String rule) implements Decision {
        public LeadWithAssists {
            assists = List.copyOf(assists);
        }
    }

    /** To the government of the district, which has to send it on (区级兜底). */
    record DistrictBackstop(String district, String rule) implements Decision {}

    /**
     * To a dispatcher.
     *
     * @param suggestion where the rules would send it if the reasons fell away; null when they cannot say, and always
     *     when somebody may be accused
     */
    record AskPerson(List<AskReason> reasons, @Nullable Decision suggestion) implements Decision {
        public AskPerson {
            reasons = List.copyOf(reasons);
        }
    }

    /** The assignment this comes to; empty when a person has to decide. */
    default Optional<Assignment> assignment(int catalogueVersion) {
        return switch (this) {
            case Direct(String lead, String rule) ->
                Optional.of(new Assignment(lead, List.of(), DispatchKind.DIRECT, rule, catalogueVersion));
            case LeadWithAssists(String lead, List<String> assists, String rule) ->
                Optional.of(new Assignment(lead, assists, DispatchKind.LEAD, rule, catalogueVersion));
            case DistrictBackstop(String district, String rule) ->
                Optional.of(new Assignment(district, List.of(), DispatchKind.DISTRICT, rule, catalogueVersion));
            case AskPerson ask -> Optional.empty();
        };
    }
}
