/** The directory over HTTP: units for programs and for the names on pages, the districts' outlines for maps. */
@NullMarked
package org.jiban.directory.web;

import org.jspecify.annotations.NullMarked;
