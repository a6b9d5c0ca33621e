package org.jiban.order;

import org.jiban.directory.Community;
import org.jiban.directory.Directory;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Words;
import org.jiban.people.Account;
import org.jiban.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assigning an order inside a unit (内部分派): the unit stays answerable whoever does the work. */
@Component
class Tasks {
    private static final int MOST_SECTION = 40;

    private final Cases cases;
    private final Sections sections;
    private final Participations participations;
    private final DeskRows desk;
    private final Directory directory;
    private final People people;

    Tasks(
            Cases cases,
            Sections sections,
            Participations participations,
            DeskRows desk,
            Directory directory,
            People people) {
        this.cases = cases;
        this.sections = sections;
        this.participations = participations;
        this.desk = desk;
        this.directory = directory;
        this.people = people;
    }

    void assign(long order, Task task, Actor actor) {
        String section = Words.clean("section", task.section(), MOST_SECTION);
        if (section == null && task.community() == null && task.worker() == null) {
            throw new BadInput("worker", "order-task-to-nobody");
        }
        cases.perform(order, actor, it -> {
            it.require(Act.ASSIGN);
            if (task.due() != null && !task.due().isAfter(it.now)) {
                throw new BadInput("due", "order-task-due-past");
            }
            String unit = Handling.unit(it);
            Placing placing = new Placing(
                    section == null ? null : (Long) sections.named(unit, section),
                    community(unit, task.community()),
                    colleague("worker", unit, task.worker()),
                    colleague("standIn", unit, task.standIn()),
                    task.due());
            it.order.work(Act.ASSIGN);
            participations.assign(order, unit, placing);
            desk.assign(order, unit, placing);
            it.enter(new OrderFact.Assigned(
                    it.order.leadNow(),
                    placing.section() == null ? null : String.valueOf(placing.section()),
                    placing.community(),
                    placing.worker(),
                    placing.standIn(),
                    placing.due()));
        });
    }

    private @Nullable String community(String unit, @Nullable String code) {
        if (code == null) {
            return null;
        }
        try {
            Community community = directory.community(code);
            if (community.street().equals(unit)) {
                return code;
            }
        } catch (NotFound e) {
            throw new BadInput("community", "order-community-not-yours");
        }
        throw new BadInput("community", "order-community-not-yours");
    }

    private @Nullable String colleague(String field, String unit, @Nullable String username) {
        if (username == null) {
            return null;
        }
        return people.named(username)
                .filter(account -> unit.equals(account.unit()) && !account.disabled())
                .map(Account::username)
                .orElseThrow(() -> new BadInput(field, "order-not-a-colleague"));
    }
}
