package org.jiban.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts text into the words of the index: pairs of neighbouring ideographs, and whole words of other scripts; case and width
 * do not matter. When indexing, every single ideograph is a word too, so that one character can be looked for.
 */
final class WordsAnalyzer extends Analyzer {
    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final boolean singlesToo;

    private WordsAnalyzer(boolean singlesToo) {
        this.singlesToo = singlesToo;
    }

    static Analyzer forIndexing() {
        return new WordsAnalyzer(true);
    }

    static Analyzer forQueries() {
        return new WordsAnalyzer(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream narrow = new LowerCaseFilter(new CJKWidthFilter(tokens));
        return new TokenStreamComponents(tokens, new CJKBigramFilter(narrow, ALL_SCRIPTS, singlesToo));
    }
}
