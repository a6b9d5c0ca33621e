package org.jiban.recognition;

/**
 * How people put a topic into words (说法): what topics are learnt from.
 *
 * @param sentence a whole sentence, as against a keyword or a name
 */
record Saying(String topic, String text, boolean sentence) {}
