package org.jiban.assessment.web;

import java.util.Optional;
import org.jiban.assessment.Level;
import org.jiban.directory.Directory;
import org.jiban.directory.District;
import org.jiban.directory.Unit;
import org.jiban.kernel.City;
import org.springframework.stereotype.Component;

/** How the units, streets and districts of figures are called. */
@Component
class CellNames {
    private final Directory directory;
    private final City city;

    CellNames(Directory directory, City city) {
        this.directory = directory;
        this.city = city;
    }

    /** The name in {@code zh} or {@code en}; the code itself when the directory knows it no more. */
    String name(Level level, String code, String language) {
        if (level == Level.CITY) {
            return language.equals("en") ? city.nameEn() : city.nameZh();
        }
        return directory.findUnit(code).map(unit -> unit.label(language)).orElse(code);
    }

    /** The district a unit or street lies in; empty for the city's own units and for districts. */
    Optional<District> district(String code) {
        return directory
                .findUnit(code)
                .map(Unit::district)
                .filter(district -> !district.equals(code))
                .map(directory::district);
    }
}
