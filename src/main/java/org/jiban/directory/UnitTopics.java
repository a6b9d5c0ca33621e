package org.jiban.directory;

import java.util.List;

/** Where the directory's pages learn what a unit answers for; the catalogue above knows. */
public interface UnitTopics {
    /** The topics whose rules can name the unit, by code. @param language {@code zh} or {@code en} */
    List<Line> of(Unit unit, String language);

    /**
     * A topic.
     *
     * @param group its first level
     * @param lead true where the unit leads, false where it assists
     */
    record Line(String code, String group, String name, boolean lead) {}
}
