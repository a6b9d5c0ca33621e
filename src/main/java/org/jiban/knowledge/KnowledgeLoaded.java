package org.jiban.knowledge;

import org.jiban.journal.Fact;

/** Articles were added, changed or taken out by a changed pack. */
record KnowledgeLoaded(int articles) implements Fact {
    @Override
    public String act() {
        return "knowledge.loaded";
    }
}
