package org.jiban.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiban.order.OrderMother.AGENT;
import static org.jiban.order.OrderMother.HANDLER;
import static org.jiban.order.OrderMother.STREET;

import java.util.List;
import java.util.Map;
import org.jiban.kernel.Role;
import org.jiban.support.CountingDriver;
import org.jiban.support.Http;
import org.jiban.support.TestApplication;
import org.jiban.support.TestDatabase;
import org.jiban.support.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the order's page and the desk cost, counted at the driver: the same however much there is to show. */
class PageStatementsTest {
    private static final int MOST_OF_AN_ORDER = 30;
    private static final int MOST_OF_A_DESK = 20;

    private static TestApplication application;
    private static WorkOrders orders;
    private static Http handler;

    @BeforeAll
    static void start() {
        application = TestApplication.on(CountingDriver.through(TestDatabase.fresh()), Map.of());
        orders = application.bean(WorkOrders.class);
        handler = new TestPeople(application).of(Role.HANDLER, STREET);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static OpenedOrder order() {
        OpenedOrder order = new OrderMother(application).open();
        orders.sign(order.id(), HANDLER);
        return order;
    }

    private static List<String> reading(String path) {
        assertThat(handler.get(path).status()).isEqualTo(200);
        List<String> sent = CountingDriver.during(() -> handler.get(path));
        return sent.stream().filter(sql -> !sql.contains("account_session")).toList();
    }

    @Test
    void anOrderWithALongHistoryNeedsNoMoreStatementsThanAShortOne() {
        OpenedOrder order = order();
        orders.assign(order.id(), new Task("维修科", null, null, null, null), HANDLER);
        List<String> few = reading("/orders/" + order.number());
        for (int i = 0; i < 30; i++) {
            orders.note(order.id(), "第" + i + "次检查", HANDLER);
            orders.add(order.id(), "又漏了" + i, AGENT);
            orders.assign(order.id(), new Task("第" + i + "科", null, null, null, null), HANDLER);
            order();
        }
        List<String> many = reading("/orders/" + order.number());
        assertThat(many).as(String.join("\n---\n", many)).hasSameSizeAs(few).hasSizeLessThan(MOST_OF_AN_ORDER);
    }

    @Test
    void aDeskOfManyNeedsNoMoreStatementsThanADeskOfFew() {
        order();
        List<String> few = reading("/desk");
        for (int i = 0; i < 20; i++) {
            order();
        }
        List<String> many = reading("/desk");
        assertThat(many).as(String.join("\n---\n", many)).hasSameSizeAs(few).hasSizeLessThan(MOST_OF_A_DESK);
    }
}
