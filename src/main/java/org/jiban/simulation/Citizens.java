package org.jiban.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.Channel;
import org.jiban.kernel.City;

/** The simulated citizens (模拟市民): names combined at random, phones nobody can have; some come back. */
final class Citizens {
    private static final double AGAIN = 0.16;
    private static final int SUBSCRIBERS = 99_999_999;
    private static final int REMEMBERED = 3000;

    private final List<String> surnames;
    private final List<String> givenNames;
    private final List<String> manners;
    private final Odds<Channel> channels;
    private final String prefix;
    private final List<Person> known = new ArrayList<>();

    Citizens(City city, Habits habits, Manners manners) {
        Map<String, List<String>> names = new PhraseFile(city.pack().resolve("people.yaml")).lists();
        this.surnames = names.getOrDefault("surnames", List.of());
        this.givenNames = names.getOrDefault("givenNames", List.of());
        this.manners = manners.names();
        this.channels = Odds.of(
                List.copyOf(habits.channels().keySet()),
                each -> habits.channels().getOrDefault(each, 0.0));
        this.prefix = city.phonePrefix();
    }

    /** Somebody new, or sometimes somebody who was here before. */
    Person somebody(Dice dice) {
        if (!known.isEmpty() && dice.chance(AGAIN)) {
            return dice.pick(known);
        }
        Person person = new Person(
                dice.pick(surnames) + dice.pick(givenNames),
                prefix + "%08d".formatted(dice.between(0, SUBSCRIBERS)),
                channels.pick(dice),
                dice.pick(manners));
        if (known.size() < REMEMBERED) {
            known.add(person);
        }
        return person;
    }
}
