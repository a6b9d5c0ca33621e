/** The rates over HTTP: the API's resource, the ranking, the rows behind each figure, the method in words, the dashboard. */
@NullMarked
package org.jiban.assessment.web;

import org.jspecify.annotations.NullMarked;
