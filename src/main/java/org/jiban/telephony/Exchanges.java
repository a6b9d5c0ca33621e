package org.jiban.telephony;

import org.jiban.kernel.City;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the exchange: a simulated city is never connected to a real one, another city has none until one is built in. */
@Configuration(proxyBeanMethods = false)
class Exchanges {
    @Bean
    Exchange exchange(City city) {
        return city.simulated()
                ? new SimulatedExchange()
                : requesterId -> {
                    throw new NoExchange();
                };
    }
}
