package org.jiban.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A key in a file that only its owner may read; two processes that start together end up with the same one. */
final class KeyFile {
    private static final FileAttribute<?> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeyFile() {}

    static String readOrMake(Path file, Supplier<String> fresh) throws IOException {
        if (!Files.exists(file)) {
            make(file, fresh.get());
        }
        return Files.readString(file);
    }

    /** Written aside and linked into place whole: whoever is second finds it there and takes it. */
    private static void make(Path file, String content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder)) {
            Files.createDirectories(folder, OWNER_FOLDER);
        }
        Path aside = Files.createTempFile(folder, ".key", "", OWNER_FILE);
        try {
            Files.writeString(aside, content);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException second) {
            // the other process's key stands
        } finally {
            Files.delete(aside);
        }
    }
}
