/** Pages of signing in, of one's own password, and of the administration of accounts. */
@NullMarked
package org.jiban.people.web;

import org.jspecify.annotations.NullMarked;
