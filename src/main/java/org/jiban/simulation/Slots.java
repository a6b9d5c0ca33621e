package org.jiban.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the slots of phrases (填槽): places from a spot, times and amounts from the bank's own lists. Lists may hold slots
 * themselves, as {@code home} is made of street, compound and building.
 */
public final class Slots {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Map<String, List<String>> fill;

    public Slots(PhraseBank bank) {
        this.fill = bank.fill();
    }

    /** The phrase with every slot filled. A slot that nothing fills is a fault of the bank and is refused. */
    public String fill(String phrase, Spot spot, Dice dice) {
        Matcher slots = SLOT.matcher(phrase);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            slots.appendReplacement(filled, Matcher.quoteReplacement(value(slots.group(1), spot, dice)));
        }
        slots.appendTail(filled);
        return filled.toString();
    }

    private String value(String slot, Spot spot, Dice dice) {
        return ofPlace(slot, spot).orElseGet(() -> ofList(slot, spot, dice));
    }

    private Optional<String> ofPlace(String slot, Spot spot) {
        return switch (slot) {
            case "district" -> Optional.of(spot.district().name());
            case "street" -> Optional.of(spot.street().name());
            case "community", "village" -> Optional.of(spot.community().shortName());
            case "compound" -> Optional.of(compound(spot));
            case "building" -> Optional.of(building(spot));
            case "landmark" -> Optional.of(landmark(spot));
            default -> Optional.empty();
        };
    }

    private static String compound(Spot spot) {
        return spot.compound() == null
                ? spot.community().shortName()
                : spot.compound().name();
    }

    /** The building as people say it; nothing where there is none. */
    private String building(Spot spot) {
        if (spot.building() == null) {
            return "";
        }
        String words = spot.entrance() > 1 ? single("buildingEntrance") : single("buildingOnly");
        return words.replace("{number}", spot.building().number())
                .replace("{entrance}", String.valueOf(spot.entrance()));
    }

    private static String landmark(Spot spot) {
        return spot.landmark() == null ? spot.street().name() + spot.community().shortName() : spot.landmark();
    }

    private String ofList(String slot, Spot spot, Dice dice) {
        return fill(dice.pick(suitable(slot, spot)), spot, dice);
    }

    /** Lists whose entries name a landmark or a compound leave those out where the spot has none. */
    private List<String> suitable(String slot, Spot spot) {
        List<String> all = list(slot);
        List<String> suitable = new ArrayList<>(all);
        if (spot.landmark() == null) {
            suitable.removeIf(each -> each.contains("{landmark}"));
        }
        if (spot.compound() == null) {
            suitable.removeIf(each -> each.contains("{compound}"));
        }
        return suitable.isEmpty() ? all : suitable;
    }

    private String single(String slot) {
        return list(slot).getFirst();
    }

    private List<String> list(String slot) {
        List<String> list = fill.get(slot);
        if (list == null) {
            throw new IllegalArgumentException("fill.yaml lacks " + slot);
        }
        return list;
    }
}
