package org.jiban.web.shell;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Collects the bundles of all modules: {@code messages/MODULE.properties} in Chinese, {@code MODULE_en} in English. */
@Configuration(proxyBeanMethods = false)
class Messages {
    @Bean
    MessageSource messageSource() throws IOException {
        var names = new TreeSet<String>();
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        Arrays.stream(found)
                .map(each -> String.valueOf(each.getFilename()).replaceFirst("(_en)?\\.properties$", ""))
                .forEach(names::add);
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names.stream().map(name -> "messages/" + name).toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.CHINESE);
        return source;
    }
}
