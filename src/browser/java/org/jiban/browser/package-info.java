/** Journeys and looks in a real browser, on the running application. */
@NullMarked
package org.jiban.browser;

import org.jspecify.annotations.NullMarked;
