package org.jiban.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last seal of a day as it was written to a file outside the database (外存封条): the witness against whoever can
 * rewrite the tables. Copies of these files belong where the database's administrators have no hand.
 *
 * @param day e.g. {@code 2026-11-24}, in the city's zone
 * @param sealedAt ISO-8601
 */
record ExportedSeal(String city, String day, long no, String hash, String sealedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Writes the file whole or not at all. */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, ".seal", "");
            Files.writeString(half, JSON.writeValueAsString(this) + "\n");
            Files.move(half, folder.resolve(day + ".json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The day's seal cannot be written to " + folder, e);
        }
    }

    /** The files of a folder, oldest day first; none when there is no folder yet. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The exported seals in " + folder + " cannot be read", e);
        }
    }

    /** What a file says; empty when it cannot be read, or names another day than the file does. */
    static Optional<ExportedSeal> read(Path file) {
        try {
            ExportedSeal seal = JSON.readValue(Files.readString(file), ExportedSeal.class);
            boolean whole = file.getFileName().toString().equals(seal.day() + ".json") && seal.hash() != null;
            return whole ? Optional.of(seal) : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }
}
