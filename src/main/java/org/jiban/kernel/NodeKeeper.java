package org.jiban.kernel;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Keeps the node number leased while the process lives, and gives it back when it ends. */
@Component
class NodeKeeper implements Background, DisposableBean {
    private final Leases leases;
    private volatile int node = -1;

    NodeKeeper(Leases leases) {
        this.leases = leases;
    }

    void keep(int leased) {
        node = leased;
    }

    @Override
    public String name() {
        return "node-lease";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean round() {
        if (node >= 0 && !leases.hold("node-" + node, Nodes.LENGTH)) {
            throw new IllegalStateException("Node number " + node + " was taken by another process");
        }
        return false;
    }

    @Override
    public void destroy() {
        if (node >= 0) {
            leases.release("node-" + node);
        }
    }
}
