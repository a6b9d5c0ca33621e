package org.jiban.assessment;

import org.jiban.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures somebody may see (可见范围): the hotline everything; staff of a unit what their own unit leads, and the
 * city's figures to compare with, though not the orders behind those.
 *
 * @param unit the only unit that is seen; null sees all
 */
public record Scope(@Nullable String unit) {
    public static Scope of(Actor actor) {
        return new Scope(actor.unit());
    }

    public boolean wholeCity() {
        return unit == null;
    }

    /** Whether the figures of a cell may be seen. */
    public boolean shows(Level level, String code) {
        return unit == null || level == Level.CITY || opens(level, code);
    }

    /** Whether the orders behind the figures of a cell may be seen. */
    public boolean opens(Level level, String code) {
        return unit == null || (level == Level.UNIT && unit.equals(code));
    }
}
