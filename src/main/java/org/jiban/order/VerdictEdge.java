package org.jiban.order;

/** Where a verdict leads (回访去向): closed, reopened for the unit, or to the supervisor's desk. */
public enum VerdictEdge {
    CLOSE,
    REOPEN,
    SUPERVISE;

    /**
     * The one edge of every verdict: YES closes whatever the satisfaction; PARTLY closes when the requester accepts it
     * and else follows NO; NO is reopened while a remedy is feasible and reopenings are left, else it is supervised.
     */
    public static VerdictEdge of(Solved solved, boolean partlyAccepted, boolean feasible, int reopeningsLeft) {
        boolean done = solved == Solved.YES || (solved == Solved.PARTLY && partlyAccepted);
        if (done) {
            return CLOSE;
        }
        return feasible && reopeningsLeft > 0 ? REOPEN : SUPERVISE;
    }
}
