/**
 * Directory (机构与地点目录): districts, streets, communities, compounds, buildings, landmarks, the units that may be
 * dispatched to, who supplies a building with what, and who is on duty.
 *
 * <p>Owns {@code district}, {@code street}, {@code community}, {@code unit}, {@code compound}, {@code building},
 * {@code landmark}, {@code roster_assignment}, {@code unit_contact} and their version. Filled from the city's pack, read from memory. Never guesses: a name
 * that occurs twice gives both.
 */
@NullMarked
package org.jiban.directory;

import org.jspecify.annotations.NullMarked;
