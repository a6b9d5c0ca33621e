/**
 * Intake (受理): everything received is a contact, and leaves in the same transaction as an answer, a route, an urged or
 * joined order, or orders on a desk with their clocks running.
 *
 * <p>Owns {@code contact} and {@code contact_review}. Exposes {@link org.jiban.intake.Contacts}. Contact outcomes: ANSWERED, ORDER, ROUTED, EXPLAINED, JOINED, URGED.
 *
 * <p>Never drops anything, never applies a ground that refuses, educates or marks as malicious without a person, never
 * joins two people's matters by itself, and never lets an appeal wait for a queue between received and decided.
 *
 * <p>Praise (表扬) opens no order: it is recorded, thanked for and told to the unit it is about. A suggestion (建议) becomes
 * an order of the longest limit, because whoever makes one is owed an answer.
 */
@NullMarked
package org.jiban.intake;

import org.jspecify.annotations.NullMarked;
