/** The catalogue over HTTP: topics with their rules and duties, for programs. */
@NullMarked
package org.jiban.catalogue.web;

import org.jspecify.annotations.NullMarked;
