package org.jiban.order;

import java.util.Optional;
import org.jiban.kernel.Actor;

/** Where an act on an order is done that a module above performs on a page of its own (别处办理的动作). */
public interface ActPage {
    /** The address of that page; empty when the act is not this module's, or not to be done there. */
    Optional<String> address(Act act, OrderSnapshot order, Actor viewer);
}
