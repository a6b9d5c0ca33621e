/**
 * Catalogue (派单目录): topics in three levels, each with the rule that names its responsible unit, and the duty list
 * that says who may be given what.
 *
 * <p>Owns {@code topic}, {@code duty} and {@code catalogue_version}. Filled from the city's pack, changed by two people,
 * read from memory; older versions stay. A duty that is not for the grassroots never resolves to a street.
 */
@NullMarked
package org.jiban.catalogue;

import org.jspecify.annotations.NullMarked;
