package org.zhucun.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ShowTests {

    @Test
    void aLittleOfAWholeIsNotNothing() {
        assertThat(Show.percent(7, 2214)).isEqualTo("<1%");
        assertThat(Show.percent(0, 2214)).isEqualTo("0%");
        assertThat(Show.percent(1107, 2214)).isEqualTo("50%");
        assertThat(Show.percent(0, 0)).isEqualTo(Show.NONE);
    }

    @Test
    void anEnglishPageSpellsPlacesAndSaysWhatTheyAre() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/web");
        words.setDefaultEncoding("UTF-8");
        var english = new Show(Locale.ENGLISH, LocalDate.of(2020, 12, 21), words);
        assertThat(english.place("梨花坡村")).isEqualTo("Lihuapo Village");
        assertThat(english.place("示例县 · Z镇")).isEqualTo("Shili County · Z Town");
        assertThat(english.place("村")).isEqualTo("Cun");
        assertThat(english.place(null)).isNull();
        assertThat(new Show(Locale.CHINESE, LocalDate.of(2020, 12, 21), words).place("梨花坡村"))
                .isEqualTo("梨花坡村");
    }
}
