package org.jiban.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.City;

/**
 * Phrase bank (话术库): what simulated callers say, read from {@code phrases/} of a pack. Texts hold slots such as
 * {@code {home}} that {@link Slots} fills.
 *
 * @param appeals by code of the topic that is meant
 * @param consult by id of the article that answers
 * @param danger by the emergency line to call
 * @param screened by screening ground
 * @param accusations by what is accused: {@code UNIT} or {@code COMPANY}
 * @param progress about an order that is there already
 * @param trainPairs two appeals in one text, to learn from
 * @param heldoutPairs the same, to measure on
 */
public record PhraseBank(
        Map<String, Phrasings> appeals,
        Map<String, Phrasings> consult,
        Map<String, Phrasings> danger,
        Map<String, Phrasings> screened,
        Map<String, Phrasings> accusations,
        Phrasings praise,
        Phrasings suggestion,
        Phrasings progress,
        List<Pair> trainPairs,
        List<Pair> heldoutPairs,
        Manners manners,
        StaffWords staff,
        Map<String, List<String>> fill) {

    /** Two appeals in one text. @param topics their codes in the order they are said */
    public record Pair(List<String> topics, String text) {}

    /** Whether the pack has a phrase bank. */
    public static boolean has(City city) {
        return Files.isDirectory(folder(city));
    }

    /**
     * Reads the bank of a pack.
     *
     * @throws IllegalArgumentException naming the file and the key that is wrong
     */
    public static PhraseBank read(City city) {
        Path folder = folder(city);
        PhraseFile pairs = new PhraseFile(folder.resolve("double.yaml"));
        return new PhraseBank(
                PhraseFile.appeals(folder),
                new PhraseFile(folder.resolve("consult.yaml")).phrasingsByKey(),
                new PhraseFile(folder.resolve("danger.yaml")).phrasingsByKey(),
                new PhraseFile(folder.resolve("screened.yaml")).phrasingsByKey(),
                new PhraseFile(folder.resolve("accusation.yaml")).phrasingsByKey(),
                new PhraseFile(folder.resolve("praise.yaml")).phrasings(),
                new PhraseFile(folder.resolve("suggestion.yaml")).phrasings(),
                new PhraseFile(folder.resolve("progress.yaml")).phrasings(),
                pairs.pairs("train"),
                pairs.pairs("heldout"),
                Manners.read(new PhraseFile(folder.resolve("manner.yaml"))),
                StaffWords.read(new PhraseFile(folder.resolve("staff.yaml"))),
                new PhraseFile(folder.resolve("fill.yaml")).lists());
    }

    private static Path folder(City city) {
        return city.pack().resolve("phrases");
    }
}
