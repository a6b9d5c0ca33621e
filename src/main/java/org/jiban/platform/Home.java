package org.jiban.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder in which one installation keeps its database, keys, index and lock. */
public final class Home implements AutoCloseable {
    private final Path folder;
    private @Nullable FileLock lock;

    private Home(Path folder) {
        this.folder = folder;
    }

    /** Opens or makes the folder; refuses with {@link CannotStart} when it cannot be written. */
    public static Home at(Path folder) {
        try {
            Path absolute = folder.toAbsolutePath().normalize();
            Files.createDirectories(absolute);
            Path probe = Files.createTempFile(absolute, ".probe", "");
            Files.delete(probe);
            return new Home(absolute);
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be written ("
                    + e.getClass().getSimpleName()
                    + "). Choose another with --home DIR, or give this user the right to write there.");
        }
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public Path folder() {
        return folder;
    }

    /**
     * Takes the folder for a long-running process, telling others who holds it.
     *
     * @param who shown to whoever comes second, e.g. {@code http://localhost:8080}
     */
    public void take(String who) {
        try {
            FileChannel channel =
                    FileChannel.open(path("jiban.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = tryLock(channel);
            if (lock == null) {
                throw new CannotStart("Another Jiban already runs on " + folder
                        + holder().map(h -> " (" + h + ")").orElse("")
                        + ". Stop it first, or choose another folder with --home DIR.");
            }
            Files.writeString(
                    path("running"),
                    who + ", process " + ProcessHandle.current().pid());
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be locked: " + e.getMessage());
        }
    }

    private Optional<String> holder() throws IOException {
        Path running = path("running");
        return Files.exists(running) ? Optional.of(Files.readString(running)) : Optional.empty();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Leaves an empty file of that name, unless it is there. */
    public void mark(String name) {
        try {
            if (!Files.exists(path(name))) {
                Files.createFile(path(name));
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be written: " + e.getMessage());
        }
    }

    /** Writes a file only its owner may read. */
    public void writeSecret(String name, String content) throws IOException {
        Path file = path(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                Files.deleteIfExists(path("running"));
                lock.channel().close();
                lock = null;
            }
        } catch (IOException e) {
            throw new CannotStart("The lock of " + folder + " could not be given back: " + e.getMessage());
        }
    }
}
