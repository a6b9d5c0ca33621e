/** Callbacks over HTTP: the API, the screen of callback staff, the requester's own page behind a link. */
@NullMarked
package org.jiban.callback.web;

import org.jspecify.annotations.NullMarked;
