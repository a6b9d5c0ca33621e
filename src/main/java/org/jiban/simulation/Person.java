package org.jiban.simulation;

import org.jiban.kernel.Channel;

/**
 * A simulated citizen (模拟市民).
 *
 * @param phone of a prefix that no operator has been given
 * @param habit the channel they use
 * @param manner how they speak
 */
record Person(String name, String phone, Channel habit, String manner) {
    /** Never the name or the phone, though both are invented. */
    @Override
    public String toString() {
        return "Person[...]";
    }
}
