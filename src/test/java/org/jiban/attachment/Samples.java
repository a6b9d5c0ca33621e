package org.jiban.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files made for tests, friendly and hostile. */
public final class Samples {
    static final String MAKER = "CanaryCam";

    private Samples() {}

    /** A picture whose left half is red and whose right half is blue, e.g. 40 x 20. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG as phones make them: with maker, orientation and the place it was taken at (39°54'26"N 116°23'29"E). */
    static byte[] photograph(int orientation) {
        return withSegment(picture("jpeg", 40, 20), exif(orientation));
    }

    private static byte[] withSegment(byte[] jpeg, byte[] exif) {
        ByteBuffer joined = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        joined.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2));
        joined.put(exif).put(jpeg, 2, jpeg.length - 2);
        return joined.array();
    }

    private static byte[] exif(int orientation) {
        byte[] maker = (MAKER + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(220);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 271, 2, maker.length, 60);
        entry(tiff, 274, 3, 1, orientation << 16);
        entry(tiff, 34853, 4, 1, 80);
        tiff.putInt(0);
        tiff.position(6 + 60).put(maker);
        tiff.position(6 + 80).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 140);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 164);
        tiff.putInt(0);
        tiff.position(6 + 140);
        for (int number : new int[] {39, 1, 54, 1, 26, 1, 116, 1, 23, 1, 29, 1}) {
            tiff.putInt(number);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG whose header claims a size, and that holds next to nothing. */
    static byte[] claiming(int width, int height) {
        byte[] png = picture("png", 4, 4);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        header.putInt(29, (int) check.getValue());
        return png;
    }

    public static byte[] pdf(String body) {
        return ("%PDF-1.4\n1 0 obj << /Type /Catalog " + body + " >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[] one, String other) {
        byte[] more = other.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(one.length + more.length).put(one).put(more).array();
    }
}
