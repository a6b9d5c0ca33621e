package org.jiban.dispatch;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jiban.directory.Directory;
import org.jiban.directory.Unit;
import org.springframework.stereotype.Component;

/** Who stands above whom (上级单位). */
@Component
class Superiors {
    private final Directory directory;

    Superiors(Directory directory) {
        this.directory = directory;
    }

    /** The unit above; empty at the top. */
    Optional<Unit> above(String unit) {
        return Optional.ofNullable(directory.unit(unit).parent()).flatMap(directory::findUnit);
    }

    /** True when {@code unit} is {@code accused} or stands below it. */
    boolean isUnder(String unit, String accused) {
        Set<String> seen = new HashSet<>();
        Optional<Unit> at = directory.findUnit(unit);
        while (at.isPresent() && seen.add(at.get().code())) {
            if (at.get().code().equals(accused)) {
                return true;
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(directory::findUnit);
        }
        return false;
    }
}
