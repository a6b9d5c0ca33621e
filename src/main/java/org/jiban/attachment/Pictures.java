package org.jiban.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws pictures anew: upright, and without a trace of where, when and with what they were taken. */
final class Pictures {
    /** No phone makes more; a header that claims more is a flood. */
    private static final long MOST_PIXELS = 64_000_000;

    /** Larger ones are thinned out while they are read, so that memory stays bounded. */
    private static final long KEPT_PIXELS = 12_000_000;

    private static final float[] QUALITIES = {0.88f, 0.75f, 0.6f};

    /** A decoded picture takes up to 50 MB; two at a time are enough. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Pictures() {}

    static byte[] redraw(byte[] content, String type) {
        AT_ONCE.acquireUninterruptibly();
        try {
            BufferedImage upright =
                    upright(read(content, type), type.equals(Cleaning.JPEG) ? Orientation.of(content) : 1);
            return type.equals(Cleaning.JPEG) ? jpeg(upright) : png(upright);
        } catch (IOException | RuntimeException problem) {
            throw problem instanceof org.jiban.kernel.BadInput refusal
                    ? refusal
                    : Cleaning.refused("attachment-broken");
        } finally {
            AT_ONCE.release();
        }
    }

    private static BufferedImage read(byte[] content, String type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw Cleaning.refused("attachment-pixels");
            }
            return reader.read(0, thinned(reader, pixels));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam thinned(ImageReader reader, long pixels) {
        ImageReadParam how = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
        if (step > 1) {
            how.setSourceSubsampling(step, step, 0, 0);
        }
        return how;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean turned = orientation >= 5;
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        boolean clear = image.getColorModel().hasAlpha();
        BufferedImage drawn =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.drawImage(image, turning(orientation, image.getWidth(), image.getHeight()), null);
        pen.dispose();
        return drawn;
    }

    /** The eight ways a camera can be held (TIFF 6.0, tag 274). */
    private static AffineTransform turning(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] png(BufferedImage image) throws IOException {
        byte[] written = write(image, "png", -1);
        return written.length <= Cleaning.MOST_BYTES ? written : jpeg(onWhite(image));
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        BufferedImage opaque = image.getColorModel().hasAlpha() ? onWhite(image) : image;
        for (float quality : QUALITIES) {
            byte[] written = write(opaque, "jpeg", quality);
            if (written.length <= Cleaning.MOST_BYTES) {
                return written;
            }
        }
        throw Cleaning.refused("attachment-pixels");
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static byte[] write(BufferedImage image, String format, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality > 0) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
