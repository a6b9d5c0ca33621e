package org.jiban.dispatch;

import java.util.List;
import java.util.Optional;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.jiban.kernel.BadInput;
import org.jiban.web.UnitNames;
import org.springframework.stereotype.Component;

/** Units as people write them (单位名称): code, name, other name, or the name with its district before it. */
@Component
public class NamedUnits {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final Directory directory;
    private final UnitNames names;

    NamedUnits(Directory directory, UnitNames names) {
        this.directory = directory;
        this.names = names;
    }

    /**
     * The unit that is meant.
     *
     * @throws BadInput on {@code field}: {@code unit-unknown}, {@code unit-name-twice}
     */
    public Unit read(String field, String typed) {
        return find(field, typed).orElseThrow(() -> new BadInput(field, "unit-unknown"));
    }

    /**
     * As {@link #read}, but empty when nothing bears the name.
     *
     * @throws BadInput {@code unit-name-twice} on {@code field} when several do
     */
    public Optional<Unit> find(String field, String typed) {
        String name = typed.strip();
        Optional<Unit> exact = directory.findUnit(name).or(() -> withDistrict(name));
        if (exact.isPresent()) {
            return exact;
        }
        List<Unit> called =
                directory.units().stream().filter(each -> bears(each, name)).toList();
        if (called.size() > 1) {
            throw new BadInput(field, "unit-name-twice");
        }
        return called.stream().findFirst();
    }

    private Optional<Unit> withDistrict(String name) {
        return LANGUAGES.stream()
                .flatMap(each -> names.all(each).entrySet().stream())
                .filter(each -> each.getValue().equals(name))
                .findFirst()
                .flatMap(each -> directory.findUnit(each.getKey()));
    }

    private static boolean bears(Unit unit, String name) {
        return unit.name().equals(name)
                || unit.nameEn().equalsIgnoreCase(name)
                || unit.aliases().contains(name);
    }

    /** The name to choose it by: unlike any other's. */
    public String label(String unit, String language) {
        return names.all(language).getOrDefault(unit, unit);
    }

    /** All names to choose from, in the order people look for them. */
    public List<String> labels(String language) {
        return List.copyOf(names.all(language).values());
    }
}
