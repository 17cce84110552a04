package org.zhucun.web;

import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The words of all modules as one table for each language. The source that Boot makes asks one file after the other,
 * and a page asks for hundreds of words.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSourceProperties.class)
class MessageConfiguration {

    @Bean
    PluralMessages messageSource(MessageSourceProperties settings) {
        var words = new PluralMessages();
        words.setBasenames(
                settings.getBasename().stream().map(name -> "classpath:" + name).toArray(String[]::new));
        words.setDefaultEncoding(settings.getEncoding().name());
        words.setFallbackToSystemLocale(settings.isFallbackToSystemLocale());
        return words;
    }
}
