/** The citizen's pages: begin, file in four steps, follow with a query code. */
@NullMarked
package org.jiban.citizen.web;

import org.jspecify.annotations.NullMarked;
