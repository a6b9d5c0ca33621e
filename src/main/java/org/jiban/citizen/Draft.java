package org.jiban.citizen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appeal on its way to being sent (草稿).
 *
 * @param photos uploaded pictures, not attached to anything yet
 * @param receipt what became of it once it was sent; the words are gone then
 */
public record Draft(
        String text,
        Spot spot,
        Self self,
        List<Picture> photos,
        @Nullable Receipt receipt) {
    /** Most pictures of one appeal. */
    public static final int PHOTOS = 9;

    public static final Draft EMPTY = new Draft("", Spot.NOWHERE, Self.NOBODY, List.of(), null);

    /** An uploaded picture. */
    public record Picture(long id, String type, int size) {}

    /** What the requester takes home: the query code is shown for as long as the draft lives, half an hour more. */
    public record Receipt(long contact, String number, String queryCode) {
        @Override
        public String toString() {
            return "Receipt[" + number + "]";
        }
    }

    public Draft {
        photos = List.copyOf(photos);
    }

    public Draft saying(String words) {
        return new Draft(words, spot, self, photos, receipt);
    }

    public Draft at(Spot there) {
        return new Draft(text, there, self, photos, receipt);
    }

    public Draft by(Self who) {
        return new Draft(text, spot, who, photos, receipt);
    }

    public Draft with(Picture picture) {
        List<Picture> more = new ArrayList<>(photos);
        more.add(picture);
        return new Draft(text, spot, self, more, receipt);
    }

    public Draft without(int index) {
        List<Picture> fewer = new ArrayList<>(photos);
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return new Draft(text, spot, self, fewer, receipt);
    }

    /** The receipt alone: nothing of what was written is kept. */
    Draft sent(Receipt taken) {
        return new Draft("", Spot.NOWHERE, Self.NOBODY, List.of(), taken);
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "Draft[...]";
    }
}
