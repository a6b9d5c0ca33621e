/** Imports as their administrator sees them: what came in, what did not and why, with people's words masked. */
@NullMarked
package org.jiban.importing.web;

import org.jspecify.annotations.NullMarked;
