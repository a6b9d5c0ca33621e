package org.jiban.recognition;

import java.util.Arrays;

/** Numbers without boxes, for the loops that run over every character. */
final class IntList {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(int[] more) {
        for (int each : more) {
            add(each);
        }
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int[] array() {
        return Arrays.copyOf(values, size);
    }

    /** A sorted copy. */
    int[] sorted() {
        int[] copy = array();
        Arrays.sort(copy);
        return copy;
    }
}
