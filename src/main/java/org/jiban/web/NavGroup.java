package org.jiban.web;

/** Groups of the navigation on the left, in their order; headings {@code nav.group.<NAME>}. */
public enum NavGroup {
    MINE,
    RESULTS,
    LOOK_UP,
    ADMINISTRATION
}
