package org.jiban.importing.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiban.importing.ImportRun;
import org.jiban.importing.Imports;
import org.jiban.journal.Entry;
import org.jiban.journal.Journal;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.Ids;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Role;
import org.jiban.people.People;
import org.jiban.web.Allowed;
import org.jiban.web.Page;
import org.jiban.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The imports of this city: file, mapping, what was taken, and what was not with its reason. */
@Controller
@RequestMapping("/admin/imports")
class ImportsPages {
    private static final int SHOWN = 100;
    private static final int REJECTS = 200;
    private static final int HISTORY = 20;

    private final Imports imports;
    private final People people;
    private final Journal journal;

    ImportsPages(Imports imports, People people, Journal journal) {
        this.imports = imports;
        this.people = people;
        this.journal = journal;
    }

    @Allowed(Role.SYSTEM_ADMIN)
    @GetMapping
    View list(Page page) {
        List<ImportRun> runs = imports.newest(SHOWN);
        return View.of(
                "importing/imports",
                page,
                new ImportListPage(
                        runs, people.names(runs.stream().map(ImportRun::actor).collect(Collectors.toSet()))));
    }

    @Allowed(Role.SYSTEM_ADMIN)
    @GetMapping("/{id}")
    View run(Page page, @PathVariable String id) {
        long number = Ids.written(id).orElseThrow(() -> new BadInput("id", "id-unreadable"));
        ImportRun run = imports.find(number).orElseThrow(() -> new NotFound("import-unknown"));
        List<Entry> history = journal.history(Imports.subject(run.id()), HISTORY);
        Map<String, String> names = people.names(
                Stream.concat(Stream.of(run.actor()), history.stream().map(Entry::actor))
                        .collect(Collectors.toSet()));
        return View.of("importing/import", page, new ImportPage(run, imports.rejected(run, REJECTS), history, names));
    }
}
