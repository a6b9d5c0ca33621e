package org.jiban.search;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** The fields of an order in the index. Nothing but the id is stored: the words cannot be read back out. */
final class OrderFields {
    static final String ID = "id";
    static final String KEY = "key";
    static final String NUMBER = "number";
    static final String REQUESTER = "requester";
    static final String WORDS = "words";
    static final String UNIT = "unit";
    static final String STAGE = "stage";
    static final String TOPIC = "topic";
    static final String STREET = "street";

    private OrderFields() {}

    static Term key(long orderId) {
        return new Term(KEY, Long.toString(orderId));
    }

    static Term requester(long requesterId) {
        return new Term(REQUESTER, Long.toString(requesterId));
    }

    static org.apache.lucene.document.Document of(Document order) {
        var fields = new org.apache.lucene.document.Document();
        fields.add(new LongField(ID, order.orderId(), Store.YES));
        fields.add(exact(KEY, Long.toString(order.orderId())));
        fields.add(exact(REQUESTER, Long.toString(order.requesterId())));
        fields.add(exact(STAGE, order.stage()));
        fields.add(exact(TOPIC, order.topic()));
        if (order.street() != null) {
            fields.add(exact(STREET, order.street()));
        }
        order.units().forEach(unit -> fields.add(exact(UNIT, unit)));
        order.words().forEach(words -> fields.add(new TextField(WORDS, words, Store.NO)));
        addNumber(order.number(), fields);
        return fields;
    }

    /** The whole number, and its last part with and without leading zeros: what people read from a slip of paper. */
    private static void addNumber(String number, org.apache.lucene.document.Document fields) {
        String last = number.substring(number.lastIndexOf('-') + 1);
        fields.add(exact(NUMBER, number));
        fields.add(exact(NUMBER, last));
        fields.add(exact(NUMBER, withoutZeros(last)));
    }

    static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static Field exact(String name, String value) {
        return new StringField(name, value, Store.NO);
    }
}
