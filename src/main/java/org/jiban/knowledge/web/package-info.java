/** The knowledge base as staff read it: search, list by topic, one article; what ends soon for its keepers. */
@NullMarked
package org.jiban.knowledge.web;

import org.jspecify.annotations.NullMarked;
