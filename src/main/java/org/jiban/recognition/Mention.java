package org.jiban.recognition;

import java.util.List;
import org.jiban.recognition.Gazetteer.Sense;

/**
 * A name of a place where it stands in a text (地名提及).
 *
 * @param senses the places it may mean, in the light of what was given beside the text
 * @param weight 0..1.3: how surely this spot of the text is about where the matter is
 */
record Mention(int start, int end, String words, List<Sense> senses, double weight) {}
