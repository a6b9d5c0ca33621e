package org.jiban.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock strip (时钟条): one running limit, how much of it has gone, in one of four states with marks at 50 and 80 %.
 *
 * @param start when the limit began to run
 * @param due when it passes
 * @param now the moment looked at, or the moment the limit was met
 * @param met whether the limit was met and the clock stands
 */
public record ClockStrip(Instant start, Instant due, Instant now, boolean met) {

    /** State of a running limit; also the CSS class in lower case. */
    public enum State {
        ONTIME,
        HALF,
        NEAR,
        OVER,
        DONE
    }

    public static ClockStrip running(Instant start, Instant due, Instant now) {
        return new ClockStrip(start, due, now, false);
    }

    /** A clock that runs while {@code met} is null and stood still at {@code met} otherwise. */
    public static ClockStrip of(Instant start, Instant due, @Nullable Instant met, Instant now) {
        return met == null ? running(start, due, now) : new ClockStrip(start, due, met, true);
    }

    /** How much of the limit has gone, 0 to 100. */
    public int percent() {
        long whole = Math.max(1, Duration.between(start, due).toSeconds());
        long gone = Math.max(0, Duration.between(start, now).toSeconds());
        return (int) Math.min(100, gone * 100 / whole);
    }

    public State state() {
        if (now.isAfter(due)) {
            return State.OVER;
        }
        if (met) {
            return State.DONE;
        }
        if (percent() >= 80) {
            return State.NEAR;
        }
        return percent() >= 50 ? State.HALF : State.ONTIME;
    }

    public String cssClass() {
        return state().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What is left until the limit, negative when it has passed. */
    public Duration left() {
        return Duration.between(now, due);
    }

    /** The state in words: {@code 剩 1 天 3 小时}, {@code 超 19 小时}, {@code 按时}. */
    public String words(Page page) {
        return switch (state()) {
            case OVER -> page.say(met ? "clock.done-late" : "clock.over", page.span(left()));
            case DONE -> page.say("clock.done");
            case ONTIME, HALF, NEAR -> page.say("clock.left", page.span(left()));
        };
    }

    /** The whole strip in words for a screen reader: state, share gone, limit. */
    public String spoken(Page page) {
        return page.say("clock.spoken", page.say("clock.state." + cssClass()), percent(), page.when(due));
    }
}
