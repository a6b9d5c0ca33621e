package org.jiban.order;

/** Is the requester satisfied (是否满意): 满意, 基本满意, 不满意, 未评价. */
public enum Satisfaction {
    SATISFIED,
    BASICALLY_SATISFIED,
    DISSATISFIED,
    NOT_RATED
}
