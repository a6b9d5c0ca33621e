package org.jiban.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiban.kernel.OutOfOrder;
import org.jiban.kernel.Role;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    @Test
    void noStageLeadsByOneActToTwoOthers() {
        var pairs = Transitions.edges().stream()
                .map(edge -> edge.from() + " " + edge.act())
                .toList();
        assertThat(pairs).doesNotHaveDuplicates();
    }

    @Test
    void everyPairOfStageAndActIsAnEdgeOrARefusal() {
        for (Stage stage : Stage.values()) {
            for (Act act : Act.values()) {
                if (Transitions.edge(stage, act).isPresent()) {
                    assertThat(Transitions.require(stage, act).from()).isEqualTo(stage);
                } else {
                    assertThatThrownBy(() -> Transitions.require(stage, act))
                            .isInstanceOf(OutOfOrder.class)
                            .hasMessage("order-act-not-now");
                }
            }
        }
    }

    @Test
    void everyActIsPossibleSomewhereAndAlwaysOfTheSameParty() {
        for (Act act : Act.values()) {
            Set<Party> parties = Transitions.edges().stream()
                    .filter(edge -> edge.act() == act)
                    .map(Edge::party)
                    .collect(Collectors.toSet());
            assertThat(parties).as(act.name()).hasSize(1);
        }
    }

    @Test
    void everyOpenStageCanBeLeftAndWithdrawnFromAndNothingLeavesWithdrawn() {
        for (Stage stage : Stage.values()) {
            var leaving = Transitions.edges().stream()
                    .filter(edge -> edge.from() == stage && edge.to() != stage)
                    .toList();
            assertThat(leaving.isEmpty()).as(stage.name()).isEqualTo(stage == Stage.WITHDRAWN);
            assertThat(Transitions.edge(stage, Act.WITHDRAW).isPresent()).isEqualTo(stage.open());
        }
    }

    @Test
    void noUnitCanCloseWithdrawOrGiveAVerdict() {
        var ends = EnumSet.of(
                Act.SATISFY,
                Act.CLOSE,
                Act.WITHDRAW,
                Act.GIVE_UP_CALLING,
                Act.REOPEN_UNSOLVED,
                Act.SUPERVISE_UNSOLVED,
                Act.REOPEN,
                Act.RETURN,
                Act.SCREEN_OUT);
        for (Edge edge : Transitions.edges()) {
            if (ends.contains(edge.act())) {
                assertThat(edge.party().roles()).as(edge.toString()).doesNotContain(Role.HANDLER, Role.UNIT_LEAD);
            }
        }
    }

    @Test
    void theRequesterIsAskedOnlyWhenTheLimitHasPassedOrAnEarlyEndWasAgreed() {
        var intoCallback = Transitions.edges().stream()
                .filter(edge -> edge.to() == Stage.CALLBACK_DUE && edge.from() != Stage.CALLBACK_DUE)
                .map(Edge::act)
                .collect(Collectors.toSet());
        assertThat(intoCallback).containsExactlyInAnyOrder(Act.FALL_DUE, Act.CLOSE_EARLY);
        for (Act verdict : Arrays.asList(Act.SATISFY, Act.REOPEN_UNSOLVED, Act.SUPERVISE_UNSOLVED)) {
            assertThat(Transitions.edges().stream().filter(edge -> edge.act() == verdict))
                    .allMatch(edge -> edge.from() == Stage.CALLBACK_DUE);
        }
    }
}
