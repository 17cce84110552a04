package org.zhucun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.web.BusinessDay;

/**
 * The clock of the business day. The sample's starts at a day of its own and goes on from there, also after a restart;
 * security (sessions, locks, history) keeps the machine's time.
 */
@Configuration(proxyBeanMethods = false)
class Clocks {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock(
            @Value("${zhucun.clock-starts:}") String starts,
            @Value("${zhucun.demo}") boolean sample,
            @Value("${zhucun.data}") Path data)
            throws IOException {
        var machine = Clock.system(CHINA);
        return sample || !starts.isBlank()
                ? Clock.offset(
                        machine, offset(machine, LocalDate.parse(starts.isBlank() ? "2020-12-21" : starts), data))
                : machine;
    }

    /** Forms measure "not after today" by the business day, not by the machine's zone. */
    @Bean
    ValidationConfigurationCustomizer formsAskTheClock(Clock clock) {
        return validation -> validation.clockProvider(() -> clock);
    }

    @Bean
    BusinessDay businessDay(Clock clock, @Value("${zhucun.demo}") boolean sample) {
        return new BusinessDay() {
            @Override
            public LocalDate today() {
                return LocalDate.now(clock);
            }

            @Override
            public boolean sample() {
                return sample;
            }
        };
    }

    private static Duration offset(Clock machine, LocalDate first, Path data) throws IOException {
        var file = data.resolve("sample-clock");
        if (!Files.exists(file)) {
            Files.createDirectories(data);
            Files.writeString(file, machine.instant().toString());
        }
        var begun = Instant.parse(Files.readString(file).strip());
        return Duration.between(begun, first.atTime(9, 0).atZone(CHINA).toInstant());
    }
}
