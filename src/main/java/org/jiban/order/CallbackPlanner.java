package org.jiban.order;

/** Plans who is asked when and how (回访安排); implemented by callback above, called in the order's transaction. */
public interface CallbackPlanner {
    /** The requester may now be asked. */
    void callbackDue(OrderSnapshot order);

    /** Nobody needs to ask any more: the order was closed, withdrawn, reopened or supervised. */
    void noLongerDue(long orderId);
}
