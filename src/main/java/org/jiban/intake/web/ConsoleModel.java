package org.jiban.intake.web;

import java.util.List;
import java.util.Map;
import org.jiban.attachment.Attachment;
import org.jiban.catalogue.Ground;
import org.jiban.kernel.Share;

/**
 * The agent's console (话务台).
 *
 * @param share what is chosen, or proposed while the caller was not asked
 * @param proposed what the console proposes
 * @param topics all topics to choose from
 * @param units all units to choose from
 * @param districts code to name
 * @param grounds those an agent may apply
 * @param photos uploaded for this contact
 * @param began milliseconds at which this contact was begun
 */
public record ConsoleModel(
        ConsoleForm form,
        CallerPanel caller,
        Line line,
        Suggestions suggestions,
        Share share,
        Share proposed,
        List<String> topics,
        List<String> units,
        Map<String, String> districts,
        List<Ground> grounds,
        List<Attachment> photos,
        String began) {}
