/** Jiban (即办): a complaint is handled as soon as it is received. The packages below are the mechanism's parts. */
@NullMarked
package org.jiban;

import org.jspecify.annotations.NullMarked;
