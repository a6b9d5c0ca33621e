package org.jiban.notification;

import org.jiban.kernel.City;
import org.jiban.requester.Requesters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Which way messages go: a simulated city's to simulated phones, else by mail when it is set up, else nowhere yet. */
@Configuration(proxyBeanMethods = false)
class Gateways {
    @Bean
    Gateway gateway(
            City city,
            SimulatedPhones phones,
            ObjectProvider<JavaMailSender> mail,
            Requesters requesters,
            @Value("${jiban.message.from:}") String from,
            @Value("${jiban.message.address:}") String address,
            @Value("${jiban.message.staff-address:}") String staffAddress) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender != null && !address.isBlank()) {
            return new MailGateway(sender, requesters, from, address, staffAddress);
        }
        return city.simulated() ? new SimulatedGateway(phones, requesters) : new NoGateway();
    }
}
