package org.jiban;

import org.jiban.command.JibanCommand;

/** Where the process begins. */
public final class Jiban {
    private Jiban() {}

    public static void main(String[] arguments) {
        System.exit(JibanCommand.run(arguments));
    }
}
