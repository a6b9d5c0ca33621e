/**
 * What every module speaks in: ids, codes of the field, limits, the person acting, refusals.
 *
 * <p>Owns the table {@code node_lease} and {@code number_lease}. Knows no city, no unit and no other module.
 */
@NullMarked
package org.jiban.kernel;

import org.jspecify.annotations.NullMarked;
