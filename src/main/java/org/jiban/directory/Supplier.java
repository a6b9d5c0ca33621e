package org.jiban.directory;

import java.util.List;

/** Who supplies a place with a service (供应单位), as far as the directory can tell. */
public sealed interface Supplier {
    /** @param byCompound true when the compound's own row says so, false when only one enterprise serves the district */
    record Known(Unit unit, boolean byCompound) implements Supplier {}

    /** Several enterprises serve the district and the compound is not known: somebody must ask. */
    record Several(List<Unit> units) implements Supplier {}

    /** Nobody supplies it there, or the place is not known well enough. */
    record Unknown() implements Supplier {}
}
