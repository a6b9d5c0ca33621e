package org.jiban.recognition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.kernel.Background;
import org.jiban.kernel.City;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The door of reading: words in, suggestions out. Safe for any number of threads. It learns the topics once for each version
 * of the catalogue.
 */
@Component
public class Recognition implements Background {
    private static final int MOST_SIMILAR = 5;
    private static final int CANDIDATES = 200;

    private record Versioned(int catalogue, int directory, Reader reader) {}

    private final Catalogue catalogue;
    private final Directory directory;
    private final ObjectProvider<OpenOrders> openOrders;
    private final City city;
    private final ReentrantLock learning = new ReentrantLock();
    private volatile @Nullable Versioned current;

    Recognition(Catalogue catalogue, Directory directory, ObjectProvider<OpenOrders> openOrders, City city) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.openOrders = openOrders;
        this.city = city;
    }

    /**
     * Reads the words of one contact.
     *
     * @param title may be null; counts as the first sentence
     * @param text cleaned words of the citizen, at most 5,000 characters
     * @param given what was said about the place beside the text
     * @param at when it was received
     */
    public Reading read(@Nullable String title, String text, @Nullable PlaceHint given, Instant at) {
        String words = title == null || title.isBlank() ? text : title + "\n" + text;
        return reader().read(words, completed(given), LocalDate.ofInstant(at, city.zone()));
    }

    /**
     * Whether the topics have been learnt once. Until then, some seconds after a first start, {@link #read} waits for it;
     * whoever must not wait asks here first; asking begins it.
     */
    public boolean ready() {
        boolean learnt = current != null;
        if (!learnt && !learning.isLocked()) {
            Thread.startVirtualThread(this::reader);
        }
        return learnt;
    }

    /** Words of danger alone, which need nothing learnt: at once, from the first moment on. */
    public List<Danger> dangers(String text) {
        Versioned known = current;
        DangerReader reader = known == null
                ? new DangerReader(catalogue.dangers(), Speech.load())
                : known.reader().dangers();
        return reader.read(text);
    }

    private @Nullable PlaceHint completed(@Nullable PlaceHint given) {
        return given == null || Places.depth(given.place()) == 0
                ? given
                : new PlaceHint(directory.complete(given.place()), given.address());
    }

    /**
     * Open orders that look like the same matter as the appeal, most alike first, at most five.
     *
     * @param requester id of who calls, or null when unknown
     */
    public List<Similar> similar(Appeal appeal, @Nullable Long requester) {
        Place place = appeal.place() instanceof PlaceReading.Found found ? found.place() : Place.UNKNOWN;
        String topic =
                appeal.topics().isEmpty() ? null : appeal.topics().getFirst().code();
        return openOrders.getObject().near(place, topic, requester, CANDIDATES).stream()
                .map(order -> Resemblance.of(appeal, place, requester, order))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble((Similar each) -> -each.score()))
                .limit(MOST_SIMILAR)
                .toList();
    }

    @Override
    public String name() {
        return "recognition";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    /** Learns a new version of the catalogue before somebody has to wait for it. */
    @Override
    public boolean round() {
        if (catalogue.version() > 0) {
            learned();
        }
        return false;
    }

    /** While a new version is learnt in the background, texts are read with the one before; only the very first has to wait. */
    private Reader reader() {
        Versioned known = current;
        return known != null ? known.reader() : learned();
    }

    private Reader learned() {
        learning.lock();
        try {
            return learn();
        } finally {
            learning.unlock();
        }
    }

    private Reader learn() {
        Versioned known = current;
        if (known != null && known.catalogue() == catalogue.version() && known.directory() == directory.version()) {
            return known.reader();
        }
        int catalogueVersion = catalogue.version();
        int directoryVersion = directory.version();
        Reader reader = build();
        current = new Versioned(catalogueVersion, directoryVersion, reader);
        return reader;
    }

    private Reader build() {
        return new Reader(
                TopicTrainer.train(Sayings.of(catalogue.topics(), city.pack())),
                catalogue.topics(),
                catalogue.grounds(),
                catalogue.dangers(),
                directory.places(),
                this::buildingExists);
    }

    private boolean buildingExists(String compound, String number, LocalDate on) {
        return directory.buildings(compound, on).stream()
                .anyMatch(each -> each.number().equals(number));
    }
}
