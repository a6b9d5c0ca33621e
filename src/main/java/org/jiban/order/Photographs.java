package org.jiban.order;

import java.util.List;
import org.jiban.attachment.Attachments;
import org.jiban.kernel.Actor;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.NotFound;
import org.jiban.kernel.OutOfOrder;
import org.jiban.requester.ContentKeys;
import org.jiban.requester.SealingKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures of an order (照片): attached under the requester's key, counted for topics that ask for them. */
@Component
class Photographs {
    private static final int MOST = 20;

    private final Cases cases;
    private final Attachments attachments;
    private final ContentKeys keys;
    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    Photographs(Cases cases, Attachments attachments, ContentKeys keys, JdbcTemplate batch, JdbcClient jdbc) {
        this.cases = cases;
        this.attachments = attachments;
        this.keys = keys;
        this.batch = batch;
        this.jdbc = jdbc;
    }

    /** A picture of an order, without its content. */
    record Stored(long attachment, Photo.Moment moment, java.time.Instant at) {}

    void attach(long order, List<Photo> photos, Actor actor) {
        if (photos.isEmpty() || photos.size() > MOST) {
            throw new BadInput("photos", "order-photo-count", MOST);
        }
        cases.perform(order, actor, it -> {
            Act act = actor.unit() == null ? Act.BRING_PHOTOS : Act.ATTACH;
            it.require(act);
            attachments.attach(photos.stream().map(Photo::attachment).toList(), key(it.order), actor);
            keep(it, act, photos);
        });
    }

    /** Pictures of the requester's that came with an earlier contact: they lie under their key already. */
    void bringAlong(long order, List<Photo> photos, Actor actor) {
        cases.perform(order, actor, it -> {
            it.require(Act.BRING_PHOTOS);
            keep(it, Act.BRING_PHOTOS, photos);
        });
    }

    private void keep(Case it, Act act, List<Photo> photos) {
        store(it, photos);
        int before = count(photos, Photo.Moment.BEFORE);
        int after = count(photos, Photo.Moment.AFTER);
        it.order.attach(act, before, after);
        it.enter(new OrderFact.PhotosAttached(it.order.lead(), before, after, photos.size() - before - after));
    }

    private void store(Case it, List<Photo> photos) {
        batch.batchUpdate(
                "INSERT INTO order_photo (order_id, attachment, moment, unit, actor, at) VALUES (?, ?, ?, ?, ?, ?)",
                photos.stream()
                        .map(photo -> new Object[] {
                            it.order.id(),
                            photo.attachment(),
                            photo.moment().name(),
                            it.actor.unit(),
                            it.actor.code(),
                            Sql.at(it.now)
                        })
                        .toList());
    }

    private static int count(List<Photo> photos, Photo.Moment moment) {
        return (int) photos.stream().filter(photo -> photo.moment() == moment).count();
    }

    private SealingKey key(WorkOrder order) {
        byte[] wrapped = order.seal.wrappedKey();
        if (wrapped == null) {
            throw new OutOfOrder("order-requester-erased");
        }
        return keys.key(order.opening.requesterId(), wrapped);
    }

    List<Stored> of(long order) {
        return jdbc.sql("SELECT attachment, moment, at FROM order_photo WHERE order_id = :id ORDER BY at, attachment")
                .param("id", order)
                .query((row, number) -> new Stored(
                        row.getLong("attachment"),
                        Photo.Moment.valueOf(row.getString("moment")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The picture's bytes, for somebody who may see the order it belongs to. */
    WorkOrders.Picture open(long order, long attachment, Actor actor) {
        Case it = cases.look(order, actor);
        boolean belongs = of(order).stream().anyMatch(photo -> photo.attachment() == attachment);
        if (!belongs) {
            throw new NotFound("order-photo-not-found");
        }
        String type = attachments.of(List.of(attachment)).getFirst().type();
        return new WorkOrders.Picture(type, attachments.open(attachment, key(it.order)));
    }
}
