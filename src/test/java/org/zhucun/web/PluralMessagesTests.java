package org.zhucun.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralMessagesTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    1 entr‹y|ies› today;1 entry today
                    2 entr‹y|ies› today;2 entries today
                    0 entr‹y|ies› today;0 entries today
                    1,001 household‹|s›;1,001 households
                    21 day‹|s›;21 days
                    1 of 12 household‹|s›;1 of 12 households
                    2020-11: 1 month‹|s› wait‹s|› to be signed;2020-11: 1 month waits to be signed
                    2020-11: 3 month‹|s› wait‹s|› to be signed;2020-11: 3 months wait to be signed
                    ‹one person|people› of the team;people of the team
                    nothing to choose;nothing to choose""")
    void wordsFollowTheNumberBeforeThem(String written, String read) {
        assertThat(PluralMessages.chosen(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"1,entry", "0,entries", "12,entries", "'1,001',entries"})
    void aUnitFollowsTheNumberThatIsGivenWithIt(String number, String read) {
        assertThat(PluralMessages.chosen("entr‹y|ies›", number)).isEqualTo(read);
    }
}
