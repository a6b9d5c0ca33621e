/**
 * Measuring: load scenarios that run the real program in a process of its own and count CPU time beside raw PostgreSQL in
 * the same run. Nothing here is used by the running system.
 */
@NullMarked
package org.jiban.bench;

import org.jspecify.annotations.NullMarked;
