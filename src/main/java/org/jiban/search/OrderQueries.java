package org.jiban.search;

import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into a query: every word has to stand in the order, as it was typed, or be its number. */
final class OrderQueries {
    private static final int MOST_WORDS = 12;

    private final QueryBuilder builder;

    OrderQueries(Analyzer analyzer) {
        this.builder = new QueryBuilder(analyzer);
    }

    Query of(SearchFilter filter) {
        String[] words = filter.words().strip().split("\\s+");
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int used = 0;
        for (String word : words) {
            Query query = used < MOST_WORDS ? word(word) : null;
            if (query != null) {
                all.add(query, Occur.MUST);
                used++;
            }
        }
        if (used == 0) {
            return new MatchNoDocsQuery();
        }
        narrow(all, filter);
        return all.build();
    }

    /** Null for a word without a letter or digit. */
    private @Nullable Query word(String word) {
        Query said = builder.createPhraseQuery(OrderFields.WORDS, word);
        if (!word.matches("[0-9-]+")) {
            return said;
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        if (said != null) {
            either.add(said, Occur.SHOULD);
        }
        either.add(new TermQuery(new Term(OrderFields.NUMBER, word)), Occur.SHOULD);
        either.add(new TermQuery(new Term(OrderFields.NUMBER, OrderFields.withoutZeros(word))), Occur.SHOULD);
        return either.build();
    }

    private static void narrow(BooleanQuery.Builder all, SearchFilter filter) {
        narrow(all, OrderFields.UNIT, filter.unit());
        narrow(
                all,
                OrderFields.STAGE,
                filter.stage() == null ? null : filter.stage().toUpperCase(Locale.ROOT));
        narrow(all, OrderFields.TOPIC, filter.topic());
        narrow(all, OrderFields.STREET, filter.street());
        if (filter.before() != null) {
            all.add(LongPoint.newRangeQuery(OrderFields.ID, Long.MIN_VALUE, filter.before() - 1), Occur.FILTER);
        }
    }

    private static void narrow(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
