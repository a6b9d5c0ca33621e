package org.jiban.order;

/** Is it solved (是否解决): 解决, 部分解决, 未解决. */
public enum Solved {
    YES,
    PARTLY,
    NO
}
