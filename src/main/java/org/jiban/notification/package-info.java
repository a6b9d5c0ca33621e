/**
 * Telling people (告知): the one outbound door. Messages are made from versioned templates, never repeat the complaint, wait
 * for decent hours, are tried again when a way fails, and leave an entry when they are out.
 *
 * <p>Owns {@code message}, {@code message_template} and {@code phone_inbox} (the demo's simulated phones).
 */
@NullMarked
package org.jiban.notification;

import org.jspecify.annotations.NullMarked;
