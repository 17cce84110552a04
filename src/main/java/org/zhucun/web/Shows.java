package org.zhucun.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives {@link Show} to code that makes rows and pages before the template sees them. */
@Component
public class Shows {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final ObjectProvider<BusinessDay> day;
    private final ObjectProvider<Clock> clock;
    private final MessageSource messages;

    Shows(ObjectProvider<BusinessDay> day, ObjectProvider<Clock> clock, MessageSource messages) {
        this.day = day;
        this.clock = clock;
        this.messages = messages;
    }

    /** In the language of the current request. */
    public Show now() {
        return in(LocaleContextHolder.getLocale());
    }

    public Show in(Locale locale) {
        return new Show(locale, today(), messages);
    }

    /** The minute, by the village's clock: 2020-12-21 09:30. */
    public String minute() {
        return MINUTE.format(
                clock.getIfAvailable(Clock::systemDefaultZone).instant().atZone(HERE));
    }

    boolean sample() {
        var business = day.getIfAvailable();
        return business != null && business.sample();
    }

    private LocalDate today() {
        var business = day.getIfAvailable();
        return business != null ? business.today() : LocalDate.now(clock.getIfAvailable(Clock::systemDefaultZone));
    }
}
