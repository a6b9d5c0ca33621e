/**
 * Knowledge base (知识库): articles that answer consultations, each kept up by a unit, in versions.
 *
 * <p>Owns {@code article}. An answer refers to an article and its version; an expired article is not served.
 */
@NullMarked
package org.jiban.knowledge;

import org.jspecify.annotations.NullMarked;
