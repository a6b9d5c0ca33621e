/**
 * Timers (计时): everything that must happen at a time, one row each in table {@code clock}. Knows when, not what.
 */
@NullMarked
package org.jiban.timer;

import org.jspecify.annotations.NullMarked;
