package org.jiban.order;

/** Which reasons of a verdict units must never read (保密理由): whoever asks for the verdict knows the city's list. */
public interface ConfidentialReasons {
    boolean confidential(String code);
}
