/** Whatever goes wrong becomes a plain sentence: problem details for programs, a page for people. */
@NullMarked
package org.jiban.web.errors;

import org.jspecify.annotations.NullMarked;
