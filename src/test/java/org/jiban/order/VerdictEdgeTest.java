package org.jiban.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictEdgeTest {
    @Test
    void everySolvedVerdictCloses() {
        for (boolean feasible : new boolean[] {true, false}) {
            for (int left = 0; left <= 2; left++) {
                assertThat(VerdictEdge.of(Solved.YES, false, feasible, left)).isEqualTo(VerdictEdge.CLOSE);
                assertThat(VerdictEdge.of(Solved.PARTLY, true, feasible, left)).isEqualTo(VerdictEdge.CLOSE);
            }
        }
    }

    @Test
    void partlyThatIsNotAcceptedFollowsNo() {
        for (boolean feasible : new boolean[] {true, false}) {
            for (int left = 0; left <= 2; left++) {
                assertThat(VerdictEdge.of(Solved.PARTLY, false, feasible, left))
                        .isEqualTo(VerdictEdge.of(Solved.NO, false, feasible, left));
            }
        }
    }

    @Test
    void unsolvedIsReopenedOnlyWhileFeasibleAndReopeningsAreLeft() {
        assertThat(VerdictEdge.of(Solved.NO, false, true, 1)).isEqualTo(VerdictEdge.REOPEN);
        assertThat(VerdictEdge.of(Solved.NO, false, true, 0)).isEqualTo(VerdictEdge.SUPERVISE);
        assertThat(VerdictEdge.of(Solved.NO, false, false, 2)).isEqualTo(VerdictEdge.SUPERVISE);
    }

    @Test
    void acceptanceMeansNothingWhenNothingIsSolved() {
        assertThat(VerdictEdge.of(Solved.NO, true, true, 1)).isEqualTo(VerdictEdge.REOPEN);
    }
}
