package org.jiban.order;

import java.util.List;

/**
 * Who must act (派单去向), and by which rule of which catalogue version that was decided.
 *
 * @param lead code of the unit that answers (首接负责)
 * @param assists codes of the units that must cooperate, without the lead
 * @param rule code of the rule that decided, or {@code person} when a dispatcher did
 */
public record Assignment(String lead, List<String> assists, DispatchKind kind, String rule, int catalogueVersion) {
    public Assignment {
        assists = assists.stream().distinct().filter(unit -> !unit.equals(lead)).toList();
    }
}
