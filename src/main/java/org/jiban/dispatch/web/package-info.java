/** Dispatch over HTTP: the dispatcher's queue and the district's desk. */
@NullMarked
package org.jiban.dispatch.web;

import org.jspecify.annotations.NullMarked;
