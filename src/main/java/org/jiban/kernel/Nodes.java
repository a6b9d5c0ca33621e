package org.jiban.kernel;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives this process its node number, so that no two running processes can make the same id. */
@Configuration(proxyBeanMethods = false)
class Nodes {
    /** Longer than any pause we survive; {@link NodeKeeper} renews it every minute. */
    static final Duration LENGTH = Duration.ofMinutes(10);

    @Bean
    Ids ids(Clock clock, Leases leases, NodeKeeper keeper) {
        for (int node = 0; node < Ids.NODES; node++) {
            if (leases.hold("node-" + node, LENGTH)) {
                keeper.keep(node);
                return new Ids(clock, node);
            }
        }
        throw new IllegalStateException("All " + Ids.NODES + " node numbers are taken; stop a process and start again");
    }
}
