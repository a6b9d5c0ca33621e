package org.jiban.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jiban.journal.Tail.Position;
import org.jspecify.annotations.Nullable;

/**
 * The index on disk (检索库). One process writes it, others on the same folder read what it commits. How far the journal was
 * read is committed together with the documents, so that no crash can part them.
 */
final class OrderIndex implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 32;
    private static final String COMPLETE = "complete";

    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Position position;
    private volatile boolean complete;

    private OrderIndex(Directory directory, @Nullable IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.position = Position.START;
    }

    /** Opens the folder for writing; empty while another process writes it. */
    static Optional<OrderIndex> writing(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriter writer = new IndexWriter(directory, settings());
            return Optional.of(new OrderIndex(directory, writer, new SearcherManager(writer, null))
                    .at(data(writer.getLiveCommitData())));
        } catch (LockObtainFailedException e) {
            directory.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Opens the folder to read what another process commits; {@link SearchNotReady} before its first commit. */
    static OrderIndex reading(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new OrderIndex(directory, null, new SearcherManager(directory, null)).atCommit();
        } catch (IndexNotFoundException e) {
            directory.close();
            throw new SearchNotReady();
        }
    }

    private static IndexWriterConfig settings() {
        IndexWriterConfig settings = new IndexWriterConfig(WordsAnalyzer.forIndexing());
        settings.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setForceMergeDeletesPctAllowed(0); // an erased person leaves no word behind in any file
        return settings.setMergeScheduler(merges).setMergePolicy(policy);
    }

    private static Map<String, String> data(@Nullable Iterable<Map.Entry<String, String>> committed) {
        Map<String, String> data = new HashMap<>();
        if (committed != null) {
            committed.forEach(each -> data.put(each.getKey(), each.getValue()));
        }
        return data;
    }

    private OrderIndex at(Map<String, String> data) {
        position = new Position(
                Integer.parseInt(data.getOrDefault("era", "0")),
                Long.parseLong(data.getOrDefault("xid", "0")),
                Long.parseLong(data.getOrDefault("id", "0")));
        complete = Boolean.parseBoolean(data.get(COMPLETE));
        return this;
    }

    private OrderIndex atCommit() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return at(((DirectoryReader) searcher.getIndexReader())
                    .getIndexCommit()
                    .getUserData());
        } finally {
            searchers.release(searcher);
        }
    }

    /** Whether this process writes the index. */
    boolean writes() {
        return writer != null;
    }

    /** Whether the writer gave up, for instance because the disk was full; it has to be opened again. */
    boolean isBroken() {
        return writer != null && !writer.isOpen();
    }

    /** How far the journal was read into it. */
    Position position() {
        return position;
    }

    /** Whether every order up to the position is in it; false while it is built. */
    boolean isComplete() {
        return complete;
    }

    void put(List<Document> orders) throws IOException {
        for (Document order : orders) {
            writer().updateDocument(OrderFields.key(order.orderId()), OrderFields.of(order));
        }
    }

    void forget(List<Long> orderIds) throws IOException {
        for (long id : orderIds) {
            writer().deleteDocuments(OrderFields.key(id));
        }
    }

    /** Takes every order of an erased requester out, also from the files. */
    void forgetRequester(long requesterId) throws IOException {
        writer().deleteDocuments(OrderFields.requester(requesterId));
        searchers.maybeRefreshBlocking(); // only deletes that were applied are merged away
        writer().forceMergeDeletes(true);
        ((ConcurrentMergeScheduler) writer().getConfig().getMergeScheduler()).sync();
    }

    void empty() throws IOException {
        writer().deleteAll();
        position = Position.START;
        complete = false;
        commit();
    }

    void moveTo(Position reached) {
        position = reached;
    }

    void completed() {
        complete = true;
    }

    /** Shows what was written to searches of this process. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        if (writer == null) {
            atCommit();
        }
    }

    /** Makes what was written survive, together with the position. */
    void commit() throws IOException {
        writer().setLiveCommitData(Map.of(
                        "era",
                        Integer.toString(position.era()),
                        "xid",
                        Long.toString(position.xid()),
                        "id",
                        Long.toString(position.id()),
                        COMPLETE,
                        Boolean.toString(complete))
                .entrySet());
        writer().commit();
        searchers.maybeRefreshBlocking();
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("Another process writes this index");
        }
        return writer;
    }

    /** Ids of the newest {@code limit} orders that match. */
    List<Long> newest(Query query, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Sort newest = new Sort(LongField.newSortField(OrderFields.ID, true, SortedNumericSelector.Type.MIN));
            ScoreDoc[] hits = searcher.search(query, limit, newest).scoreDocs;
            var stored = searcher.storedFields();
            return Arrays.stream(hits).map(hit -> id(stored, hit.doc)).toList();
        } finally {
            searchers.release(searcher);
        }
    }

    private static long id(org.apache.lucene.index.StoredFields stored, int document) {
        try {
            return stored.document(document)
                    .getField(OrderFields.ID)
                    .numericValue()
                    .longValue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null && writer.isOpen()) {
            commit();
            writer.close();
        }
        searchers.close();
        directory.close();
    }
}
