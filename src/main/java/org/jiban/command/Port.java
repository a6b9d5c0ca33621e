package org.jiban.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jiban.platform.CannotStart;

/** The port a long-running command listens on. */
final class Port {
    private Port() {}

    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("Port " + port + " cannot be used (" + e.getMessage()
                    + "). Choose another with --port, e.g. --port " + (port < 65535 ? port + 1 : 8080) + ".");
        }
    }
}
