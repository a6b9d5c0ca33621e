/** The simulated phones of the demo as a page. */
@NullMarked
package org.jiban.notification.web;

import org.jspecify.annotations.NullMarked;
