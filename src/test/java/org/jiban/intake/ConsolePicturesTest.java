package org.jiban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiban.attachment.Samples;
import org.jiban.kernel.Actor;
import org.jiban.kernel.Role;
import org.jiban.order.WorkOrders;
import org.jiban.recognition.Recognition;
import org.jiban.support.Http;
import org.jiban.support.JibanTest;
import org.jiban.support.TestApplication;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** What the console keeps and loses nothing of: pictures, typed words, the answer of a form that is sent twice. */
@JibanTest
class ConsolePicturesTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern ORDER = Pattern.compile("href=\"/orders/(12345-\\d{6}-\\d{7})\"");
    private static final Pattern CONTACT = Pattern.compile("href=\"/contacts/(12345-\\d{6}-\\d{7})\"");
    private static final String DOGS = "中关村街道知春里小区5号楼，邻居家狗叫从早到晚，主人上班就把它关阳台上";

    private final WorkOrders orders;
    private final Recognition recognition;
    private final JdbcClient jdbc;
    private final TestApplication application;
    private final TestPeople people;
    private final Http agent;

    ConsolePicturesTest(TestApplication application, WorkOrders orders, Recognition recognition, JdbcClient jdbc) {
        this.application = application;
        this.orders = orders;
        this.recognition = recognition;
        this.jdbc = jdbc;
        people = new TestPeople(application);
        agent = people.staff(Role.AGENT);
    }

    @BeforeAll
    static void whenTheTopicsAreLearnt(Recognition recognition) {
        recognition.read(null, "邻居家狗叫", null, TestApplication.MORNING);
    }

    @BeforeEach
    void inTheMorning() {
        application.clock().set(TestApplication.MORNING);
    }

    private static Map<String, String> fields(String text, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "onceKey",
                UUID.randomUUID().toString(),
                "channel",
                "PHONE",
                "phone",
                "15438%06d".formatted(COUNT.incrementAndGet()),
                "text",
                text));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String found(Pattern pattern, Http.Answer answer) {
        Matcher found = pattern.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private Http.Answer submitted(Map<String, String> fields) {
        Http.Answer answer = agent.submit("/console", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static Http.File picture() {
        return new Http.File("photos", "IMG_1.jpg", "image/jpeg", Samples.picture("jpeg", 40, 20));
    }

    private int picturesOf(String order) {
        return jdbc.sql("SELECT count(*) FROM order_photo WHERE order_id = :order")
                .param("order", orders.idOf(order).orElseThrow())
                .query(Integer.class)
                .single();
    }

    private String uploaded(Map<String, String> fields) {
        Http.Answer answer = agent.multipart("/console/photos", fields, List.of(picture()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("阳台").contains("/console/photos/");
        return Http.hidden(answer.body(), "photo0");
    }

    @Test
    void picturesAreUploadedWhileTheFormStandsAndGoWithTheOrder() {
        Map<String, String> fields = fields(DOGS, "topic0", "150603");
        String photo = uploaded(fields);
        assertThat(agent.get("/console/photos/" + photo).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(people.staff(Role.AGENT).get("/console/photos/" + photo).status())
                .isEqualTo(404);
        fields.put("photo0", photo);
        assertThat(Http.hidden(agent.submit("/console/reading", fields).body(), "photo0"))
                .isEqualTo(photo);
        String order = found(ORDER, submitted(fields));
        assertThat(picturesOf(order)).isEqualTo(1);
        assertThat(orders.photo(order, Long.parseLong(photo), Actor.citizen()).type())
                .isEqualTo("image/jpeg");
    }

    @Test
    void aPictureCanBeTakenAwayAgainAndWhatIsNoneIsRefusedAtItsField() {
        Map<String, String> fields = fields(DOGS);
        String photo = uploaded(fields);
        fields.put("photo0", photo);
        fields.put("away", photo);
        assertThat(Http.hidden(agent.submit("/console/reading", fields).body(), "photo0"))
                .isEmpty();
        Http.File script = new Http.File("photos", "IMG_1.jpg", "image/jpeg", "<script>alert(1)</script>".getBytes());
        Http.Answer refused = agent.multipart("/console/photos", fields(DOGS), List.of(script));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#photos\"").contains("阳台");
        Http.Answer forgotten = agent.submit("/console", fields(DOGS, "photos", "IMG_1.jpg"));
        assertThat(forgotten.status()).isEqualTo(400);
        assertThat(forgotten.body()).contains("还没有上传").contains("阳台");
    }

    @Test
    void whatIsAddedToAnOrderMayBeAPicture() {
        String order = found(ORDER, submitted(fields(DOGS, "topic0", "150603")));
        Map<String, String> add =
                new HashMap<>(Map.of("onceKey", UUID.randomUUID().toString(), "deed", "ADD"));
        Http.Answer added = agent.multipart("/console/orders/" + order, add, List.of(picture()));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.body()).contains("已补充到原工单");
        assertThat(picturesOf(order)).isEqualTo(1);
    }

    @Test
    void whatWasTypedAboutAnOrderIsKeptWhenItIsRefused() {
        String order = found(ORDER, submitted(fields(DOGS, "topic0", "150603")));
        Map<String, String> add =
                new HashMap<>(Map.of("onceKey", UUID.randomUUID().toString(), "deed", "ADD"));
        add.put("add", "夜里两点也叫" + "汪".repeat(2000));
        Http.Answer refused = agent.submit("/console/orders/" + order, add);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("href=\"#add-" + order + "\"")
                .contains("id=\"add-" + order + "\"")
                .contains("夜里两点也叫");
    }

    @Test
    void thePicturesOfAnAnsweredContactFollowToTheOrderOpenedLater() {
        String text = "请问怎样催办，我的事怎么还没动静，能催一下吗？照片在阳台拍的";
        Map<String, String> fields = fields(text, "type", "CONSULT", "article", "K017");
        String photo = uploaded(fields);
        fields.put("photo0", photo);
        String contact = found(CONTACT, submitted(fields));
        assertThat(agent.get("/contacts/" + contact).body()).contains("/contacts/" + contact + "/photos/" + photo);
        assertThat(agent.get("/contacts/" + contact + "/photos/" + photo).header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(agent.get("/contacts/" + contact + "/photos/1").status()).isEqualTo(404);
        Http.Answer opened = agent.submit(
                "/contacts/" + contact + "/order",
                Map.of("onceKey", UUID.randomUUID().toString()));
        assertThat(opened.status()).isEqualTo(303);
        String order = found(ORDER, agent.get("/contacts/" + contact));
        assertThat(picturesOf(order)).isEqualTo(1);
        assertThat(orders.photo(order, Long.parseLong(photo), Actor.citizen()).content())
                .isNotEmpty();
        assertThat(orders.find(order, Actor.citizen()).stage().open()).isTrue();
    }

    @Test
    void theQueryCodeOfAStoredAnswerCannotBeReadInTheTable() {
        Map<String, String> fields = fields(DOGS, "topic0", "150603");
        Http.Answer done = submitted(fields);
        String code = found(Pattern.compile("class=\"code no\">([^<]+)<"), done);
        assertThat(jdbc.sql("SELECT octet_length(sealed_body) FROM idempotency_key WHERE key = :key")
                        .param("key", fields.get("onceKey"))
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1000);
        assertThat(jdbc.sql("""
                SELECT count(*) FROM idempotency_key
                WHERE position(convert_to(:code, 'UTF8') IN coalesce(sealed_body, ''::bytea)) > 0
                   OR idempotency_key::text LIKE '%' || :code || '%'""").param("code", code).query(Integer.class).single())
                .isZero();
        assertThat(submitted(fields).body()).as("sent again it is shown again").isEqualTo(done.body());
    }

    @Test
    void beforeTheTopicsAreLearntTheConsoleSaysSoAndKnowsDangerAlready() {
        ReentrantLock learning =
                (ReentrantLock) Objects.requireNonNull(ReflectionTestUtils.getField(recognition, "learning"));
        Object learnt = ReflectionTestUtils.getField(recognition, "current");
        learning.lock();
        try {
            ReflectionTestUtils.setField(recognition, "current", null);
            Http browser = people.staff(Role.AGENT).header("HX-Request", "true");
            Http.Answer piece = browser.submit("/console/reading", fields("楼道里有很重的燃气味，一直往外冒"));
            assertThat(piece.status()).isEqualTo(200);
            assertThat(piece.body())
                    .contains("正在读事项目录")
                    .contains("hx-trigger=\"load delay:2s\"")
                    .contains("请立刻拨打 119");
            assertThat(agent.submit("/console/reading", fields(DOGS)).body())
                    .contains("正在读事项目录")
                    .contains("阳台");
        } finally {
            ReflectionTestUtils.setField(recognition, "current", learnt);
            learning.unlock();
        }
        assertThat(agent.submit("/console/reading", fields(DOGS)).body()).doesNotContain("正在读事项目录");
    }
}
