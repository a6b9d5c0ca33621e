package org.jiban.calendar;

import org.jiban.kernel.City;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The city's calendar and policy, read once at start from its pack. */
@Configuration(proxyBeanMethods = false)
class CalendarBeans {
    @Bean
    Calendar calendar(City city) {
        return CalendarFile.read(city.pack().resolve("calendar.csv"), city.zone());
    }

    @Bean
    Policy policy(City city, PolicyVersions versions) {
        return versions.load(new PolicyFile(city.pack().resolve("policy.yaml")));
    }
}
