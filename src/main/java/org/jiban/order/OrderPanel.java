package org.jiban.order;

import gg.jte.Content;
import java.util.Optional;
import org.jiban.kernel.Actor;
import org.jiban.web.Page;

/** A part of the order page that a module above contributes (工单页面栏目). */
public interface OrderPanel {
    /** Message key of its heading. */
    String titleKey();

    /** What it shows about this order to this viewer; empty leaves the whole panel out. */
    Optional<Content> content(OrderSnapshot order, Actor viewer, Page page);
}
