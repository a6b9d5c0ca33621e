/**
 * Telling people (告知): the one outbound door. Messages are made from versioned templates, never repeat the complaint, wait
 * for decent hours, are tried again when a way fails, and leave an entry when they are out.
 *
 * <p>Requesters are told on receipt and of every turn of their order; units of what runs out. A query code is fetched at
 * the moment of sending and stands in no table of this module.
 *
 * <p>Owns {@code message}, {@code message_template} and {@code phone_inbox} (the demo's simulated phones).
 */
@NullMarked
package org.jiban.notification;

import org.jspecify.annotations.NullMarked;
