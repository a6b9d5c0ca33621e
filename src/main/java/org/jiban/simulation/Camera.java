package org.jiban.simulation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jiban.attachment.Attachments;
import org.jiban.catalogue.Photos;
import org.jiban.kernel.Actor;
import org.jiban.order.OrderSnapshot;
import org.jiban.order.Photo;
import org.jiban.order.WorkOrders;

/** Simulated photographs (模拟照片): a drawn courtyard, once with rubbish in it and once without; nobody's home. */
final class Camera {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private final Attachments attachments;

    Camera(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Takes and attaches what the topic asks for, of this round of work. */
    void shoot(Photos wanted, OrderSnapshot order, Actor staff, WorkOrders orders, Dice dice) {
        List<Photo> photos = new ArrayList<>();
        if (wanted == Photos.BEFORE_AFTER) {
            photos.add(new Photo(store(true, staff, dice), Photo.Moment.BEFORE));
        }
        if (wanted != Photos.NONE) {
            photos.add(new Photo(store(false, staff, dice), Photo.Moment.AFTER));
        }
        if (!photos.isEmpty()) {
            orders.attach(order.id(), photos, staff);
        }
    }

    private long store(boolean before, Actor staff, Dice dice) {
        return attachments.store(jpeg(draw(before, dice)), staff).id();
    }

    private static BufferedImage draw(boolean before, Dice dice) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        int grey = dice.between(150, 210);
        fill(pen, new Color(grey, grey + 10, grey + 25), 0, 0, WIDTH, HEIGHT);
        fill(pen, new Color(150, 120, dice.between(90, 120)), 0, 50, WIDTH, 110);
        for (int window = 0; window < 6; window++) {
            fill(pen, new Color(90, 110, 130), 18 + window * 52, 72, 26, 40);
        }
        fill(pen, new Color(120, 122, 124), 0, 160, WIDTH, 80);
        if (before) {
            for (int thing = 0; thing < 14; thing++) {
                Color color = new Color(dice.between(60, 200), dice.between(60, 170), dice.between(40, 140));
                fill(
                        pen,
                        color,
                        dice.between(10, 270),
                        dice.between(165, 215),
                        dice.between(8, 40),
                        dice.between(6, 22));
            }
        }
        pen.dispose();
        return image;
    }

    private static void fill(Graphics2D pen, Color color, int x, int y, int width, int height) {
        pen.setColor(color);
        pen.fillRect(x, y, width, height);
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
