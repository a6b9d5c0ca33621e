/** Intake over HTTP: the API, the agent's console, the citizen's pages. */
@NullMarked
package org.jiban.intake.web;

import org.jspecify.annotations.NullMarked;
