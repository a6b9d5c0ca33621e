package org.jiban.search;

import java.util.List;
import java.util.Optional;

/** Where the index reads orders as they stand now; the module of orders implements it. */
public interface DocumentSource {
    /** The order as it stands; empty when it is gone or its requester was erased: then the index forgets it. */
    Optional<Document> byOrder(long id);

    /** As {@link #byOrder} for many at once, in any order, without the absent ones. */
    default List<Document> byOrders(List<Long> ids) {
        return ids.stream().map(this::byOrder).flatMap(Optional::stream).toList();
    }
}
