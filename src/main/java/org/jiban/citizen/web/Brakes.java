package org.jiban.citizen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jiban.web.Throttle;
import org.springframework.stereotype.Component;

/** How much one address may do in an hour (限流): enough for a whole office behind one address, too little for a flood. */
@Component
class Brakes {
    static final int BEGUN = 120;
    static final int SENT = 40;
    static final int PICTURES = 200;
    static final int LISTENED = 1200;
    static final int DEEDS = 60;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Throttle throttle;

    Brakes(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Refuses with {@code too-many-tries}. */
    void begin(HttpServletRequest request) {
        throttle.take(key("begin", request), BEGUN, WINDOW);
    }

    void send(HttpServletRequest request) {
        throttle.take(key("send", request), SENT, WINDOW);
    }

    void picture(HttpServletRequest request) {
        throttle.take(key("picture", request), PICTURES, WINDOW);
    }

    void listen(HttpServletRequest request) {
        throttle.take(key("listen", request), LISTENED, WINDOW);
    }

    void act(HttpServletRequest request) {
        throttle.take(key("act", request), DEEDS, WINDOW);
    }

    static String key(String what, HttpServletRequest request) {
        return key(what, request.getRemoteAddr());
    }

    static String key(String what, String address) {
        return "citizen-" + what + "|" + address;
    }
}
