/** Who sends a request and what every response carries: sessions, bearer tokens, CSRF, headers, route rules. */
@NullMarked
package org.jiban.web.security;

import org.jspecify.annotations.NullMarked;
