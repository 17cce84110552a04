package org.zhucun.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdentityNumberTests {

    @Test
    void acceptsASoundNumberAndReadsBirthDateAndSex() {
        var number = new IdentityNumber(" 140899196805120012 ");
        assertThat(number.mistake()).isNull();
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1968, 5, 12));
        assertThat(number.sex()).isEqualTo(Sex.MALE);
        assertThat(new IdentityNumber("140899199503070420").sex()).isEqualTo(Sex.FEMALE);
        assertThat(new IdentityNumber("140899199503070420").mistake()).isNull();
    }

    @Test
    void namesTheCheckDigitItExpects() {
        assertThat(new IdentityNumber("140899196805120013").mistake())
                .isEqualTo(new IdentityNumber.Mistake("Check", "2"));
    }

    @Test
    void asksForAnOldNumberToBeUpgraded() {
        assertThat(new IdentityNumber("140899680512001").mistake())
                .isEqualTo(new IdentityNumber.Mistake("Upgrade", null));
    }

    @Test
    void refusesADayThatNeverWas() {
        assertThat(new IdentityNumber("140899196802300012").mistake())
                .isEqualTo(new IdentityNumber.Mistake("BirthDate", null));
    }

    @Test
    void readsCategoryAndGradeOfADisabilityCertificate() {
        var certificate = new IdentityNumber("14089919680512001242");
        assertThat(certificate.mistake()).isNull();
        assertThat(certificate.disabilityKind()).isEqualTo(DisabilityKind.LIMB);
        assertThat(certificate.disabilityGrade()).isEqualTo(2);
        assertThat(new IdentityNumber("1408991968051200124201").mistake()).isNull();
        assertThat(new IdentityNumber("14089919680512001292").mistake().code()).isEqualTo("Length");
    }
}
