/** A creating call that is sent twice happens once. */
@NullMarked
package org.jiban.web.once;

import org.jspecify.annotations.NullMarked;
