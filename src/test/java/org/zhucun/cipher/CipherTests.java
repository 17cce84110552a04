package org.zhucun.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhucun.WebTest;

@WebTest
class CipherTests {

    @Autowired
    Cipher cipher;

    @Test
    void opensWhatItSealed() {
        var sealed = cipher.sealIdentity("140899196805120012");
        assertThat(cipher.open(sealed.cipher())).isEqualTo("140899196805120012");
    }

    @Test
    void sealsTheSameNumberDifferentlyButHashesItAlike() {
        var one = cipher.sealIdentity("14089919680512001x");
        var other = cipher.sealIdentity(" 14089919680512001X");
        assertThat(one.cipher()).isNotEqualTo(other.cipher());
        assertThat(one.hash()).isEqualTo(other.hash()).isEqualTo(cipher.hashOf("14089919680512001x"));
    }

    @Test
    void refusesWhatWasChanged() {
        var sealed = cipher.sealBankAccount("6217001234567890123").cipher();
        sealed[20] ^= 1;
        assertThatThrownBy(() -> cipher.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsOnlyTheEndsOfANumber() {
        assertThat(cipher.sealIdentity("140899196805120012").masked()).isEqualTo("140899********0012");
        assertThat(cipher.sealBankAccount("6217001234567890123").masked()).isEqualTo("***************0123");
        assertThat(Cipher.maskPhone("14000000002")).isEqualTo("140****0002");
    }
}
