package org.jiban.catalogue.web;

import java.util.List;
import org.jiban.catalogue.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The form that proposes a change of a topic.
 *
 * @param restores the earlier version whose content fills the form; null for the present one
 */
public record TopicEditPage(
        Topic topic,
        TopicForm form,
        List<RuleChoices.Group> choices,
        @Nullable Integer restores) {}
