/** The catalogue over HTTP: topics for programs, and the pages on which two people change them. */
@NullMarked
package org.jiban.catalogue.web;

import org.jspecify.annotations.NullMarked;
