package org.jiban.importing.web;

import java.util.List;
import java.util.Map;
import org.jiban.importing.ImportRun;

/** The imports of this city, newest first. @param names of whoever began them, by actor code */
public record ImportListPage(List<ImportRun> runs, Map<String, String> names) {
    public String name(String actor) {
        return names.getOrDefault(actor, actor);
    }
}
