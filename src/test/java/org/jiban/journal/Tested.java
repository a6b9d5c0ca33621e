package org.jiban.journal;

/** A fact of no meaning, for tests of the journal itself. */
record Tested(long number) implements Fact {
    @Override
    public String act() {
        return "test.tested";
    }
}
