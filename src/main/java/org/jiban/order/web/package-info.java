/** Orders over HTTP: the API's resources, the unit's desk, the order page, the supervisor's desk. */
@NullMarked
package org.jiban.order.web;

import org.jspecify.annotations.NullMarked;
