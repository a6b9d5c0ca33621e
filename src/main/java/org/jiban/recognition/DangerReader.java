package org.jiban.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words of danger that are meant. A word is not meant when the clause denies it, supposes it, tells of the past, or
 * only speaks about it; in doubt it is meant, because the advice costs little and silence may cost a life.
 */
final class DangerReader {
    private static final int CLAUSE = 12;
    private static final int NEXT_TO_IT = 3;
    /** Worry about things is no danger yet; worry about what a person may do to himself is. */
    private static final String FIRE_AND_RESCUE = "119";

    private final PhraseFinder<org.jiban.catalogue.Danger> words;
    private final PhraseFinder<String> negations;
    private final PhraseFinder<String> hypothetical;
    private final PhraseFinder<String> past;
    private final PhraseFinder<String> worries;
    private final PhraseFinder<String> spokenOf;

    DangerReader(List<org.jiban.catalogue.Danger> dangers, Speech speech) {
        Map<String, org.jiban.catalogue.Danger> byWord = new HashMap<>();
        dangers.forEach(danger -> byWord.put(danger.word(), danger));
        this.words = PhraseFinder.of(byWord);
        this.negations = PhraseFinder.ofWords(speech.words("negations"));
        this.hypothetical = PhraseFinder.ofWords(speech.words("hypothetical"));
        this.past = PhraseFinder.ofWords(speech.words("past"));
        this.worries = PhraseFinder.ofWords(speech.words("worries"));
        this.spokenOf = PhraseFinder.ofWords(speech.words("onlySpokenOf"));
    }

    List<Danger> read(String text) {
        return words.longest(text).stream()
                .filter(hit -> isMeant(text, hit.start(), hit.end(), hit.value().line()))
                .map(hit -> danger(text, hit))
                .toList();
    }

    private static Danger danger(String text, PhraseFinder.Hit<org.jiban.catalogue.Danger> hit) {
        var entry = hit.value();
        String words = text.substring(hit.start(), hit.end());
        return new Danger(
                words, hit.start(), hit.end(), entry.line(), entry.urgency(), entry.advice(), entry.adviceEn());
    }

    private boolean isMeant(String text, int start, int end, String line) {
        String before = Sentences.before(text, start, CLAUSE);
        boolean supposed = hypothetical.anyIn(before) || past.anyIn(before);
        boolean feared = line.equals(FIRE_AND_RESCUE) && endsWith(worries, before);
        return !endsWith(negations, before) && !supposed && !feared && !beginsWith(spokenOf, text, end);
    }

    private static boolean endsWith(PhraseFinder<String> words, String before) {
        return words.all(before).stream().anyMatch(hit -> before.length() - hit.end() < NEXT_TO_IT);
    }

    private static boolean beginsWith(PhraseFinder<String> words, String text, int end) {
        return words.all(Sentences.behind(text, end, CLAUSE)).stream().anyMatch(hit -> hit.start() < NEXT_TO_IT);
    }
}
