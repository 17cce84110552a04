package org.zhucun;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The sample is on where the application brings its own database, and off on a server of your own. */
public class DemoSwitch implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = !environment.containsProperty("spring.datasource.url");
        var asked = environment.getProperty("ZHUCUN_DEMO");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "sample",
                        Map.of("zhucun.demo", asked == null || asked.isBlank() ? embedded : Boolean.valueOf(asked))));
    }
}
