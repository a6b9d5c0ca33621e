/** How pages are made: templates, sentences, assets, the argument resolvers of controllers. */
@NullMarked
package org.jiban.web.shell;

import org.jspecify.annotations.NullMarked;
