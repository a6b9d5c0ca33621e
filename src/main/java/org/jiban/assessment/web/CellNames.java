package org.jiban.assessment.web;

import java.util.Optional;
import org.jiban.assessment.Level;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.directory.District;
import org.jiban.directory.Unit;
import org.jiban.kernel.City;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the units, streets, districts and topics of figures are called. */
@Component
class CellNames {
    private final Directory directory;
    private final Catalogue catalogue;
    private final City city;

    CellNames(Directory directory, Catalogue catalogue, City city) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.city = city;
    }

    /** The name in {@code zh} or {@code en}; the code itself when the directory knows it no more. */
    String name(Level level, String code, String language) {
        return switch (level) {
            case CITY -> language.equals("en") ? city.nameEn() : city.nameZh();
            case DISTRICT -> district(code, language);
            case UNIT, STREET ->
                directory.findUnit(code).map(unit -> unit.label(language)).orElse(code);
        };
    }

    private String district(String code, String language) {
        return directory.districts().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> each.label(language))
                .orElse(code);
    }

    /** The code that was asked for; of the city, which has one only, also without asking. */
    String codeOr(Level level, @Nullable String asked) {
        if (level == Level.CITY) {
            return city.code();
        }
        return asked == null ? "" : asked;
    }

    /** Whether there is such a unit, street, district or city. */
    boolean known(Level level, String code) {
        return level == Level.CITY || directory.findUnit(code).isPresent();
    }

    /** The code of a district as asked; {@code place-unknown} for one that is none. */
    @Nullable
    String knownDistrict(@Nullable String code) {
        boolean known = code == null
                || directory.districts().stream().anyMatch(each -> each.code().equals(code));
        if (!known) {
            throw new NotFound("place-unknown");
        }
        return code;
    }

    /** The district a unit or street lies in; empty for the city's own units and for districts. */
    Optional<District> district(String code) {
        return directory
                .findUnit(code)
                .map(Unit::district)
                .filter(district -> !district.equals(code))
                .map(directory::district);
    }

    /** The third-level name of a topic, or the code. */
    String topic(@Nullable String code, String language) {
        return code == null
                ? ""
                : catalogue.findTopic(code).map(each -> each.label(language)).orElse(code);
    }

    /** District and street in words. */
    String place(@Nullable String district, @Nullable String street, String language) {
        return directory.words(new Place(district, street, null, null, null, null, null), language);
    }
}
