package org.jiban.recognition;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Keeps a learnt model in a file named after what it was learnt from, so that a second start need not learn again. Another
 * catalogue has another name; nothing has to be thrown away.
 */
final class TopicModelFile {
    /** Raised when learning or the file changes. */
    private static final int VERSION = 1;

    private final Path folder;

    TopicModelFile(Path folder) {
        this.folder = folder;
    }

    /** The model of these sayings, read where it is kept, else learnt and kept. */
    TopicModel modelOf(List<Saying> sayings) throws IOException {
        Path file = folder.resolve("topics-" + name(sayings) + ".model");
        if (Files.exists(file)) {
            return read(file);
        }
        TopicModel model = TopicTrainer.train(sayings);
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "topics", ".draft");
        write(model, draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return model;
    }

    private static String name(List<Saying> sayings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) VERSION);
            for (Saying each : sayings) {
                digest.update((each.topic() + "\t" + each.text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(TopicModel model, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(model.codes().size());
            for (String code : model.codes()) {
                out.writeUTF(code);
            }
            out.writeInt(model.lexicon().size());
            for (int key : model.lexicon().keys()) {
                out.writeInt(key);
            }
            for (float rarity : model.lexicon().rarities()) {
                out.writeFloat(rarity);
            }
            out.writeFloat(model.scale());
            out.writeDouble(model.sharpness());
            out.write(model.weights());
        }
    }

    private static TopicModel read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<String> codes = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                codes.add(in.readUTF());
            }
            int[] keys = new int[in.readInt()];
            float[] rarity = new float[keys.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = in.readInt();
            }
            for (int i = 0; i < keys.length; i++) {
                rarity[i] = in.readFloat();
            }
            float scale = in.readFloat();
            double sharpness = in.readDouble();
            byte[] weights = in.readNBytes(keys.length * codes.size());
            return new TopicModel(codes, Lexicon.restored(keys, rarity), weights, scale, sharpness);
        }
    }
}
