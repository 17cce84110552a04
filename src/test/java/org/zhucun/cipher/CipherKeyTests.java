package org.zhucun.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.zhucun.WebTest;

/** The database of the tests was written with a key; these start with another one, or with none. */
@WebTest
class CipherKeyTests {

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path data;

    @Test
    void aLostKeyIsNeverReplacedByANewOne() {
        assertThatThrownBy(() -> key("", ""))
                .isInstanceOf(CipherKeyRefused.class)
                .hasMessageContaining("No encryption key");
        assertThat(data.resolve("zhucun.key")).doesNotExist();
    }

    @Test
    void anotherKeyIsNoticedAtTheStart() throws Exception {
        var other = "0123456789abcdef".repeat(4);
        assertThatThrownBy(() -> key(other, ""))
                .isInstanceOf(CipherKeyRefused.class)
                .hasMessageContaining("not the one this database was written with");
        Files.writeString(data.resolve("zhucun.key"), other);
        assertThatThrownBy(() -> key("", ""))
                .isInstanceOf(CipherKeyRefused.class)
                .hasMessageContaining("not the one");
    }

    @Test
    void aKeyThatIsNoneSaysWhereItStandsAndNotWhatItIs() throws Exception {
        var file = Files.writeString(data.resolve("typed.key"), "my secret");
        assertThatThrownBy(() -> key("", file.toString()))
                .isInstanceOf(CipherKeyRefused.class)
                .hasMessageContainingAll("typed.key", "64 hexadecimal digits")
                .hasMessageNotContaining("secret");
    }

    @Test
    void theMessageSaysWhatToRestore() {
        var analysis = new CipherKeyRefusedAnalyzer().analyze(new CipherKeyRefused("No encryption key"));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getAction()).contains("ZHUCUN_KEY", "ZHUCUN_KEY_FILE", "zhucun.key");
    }

    private CipherKey key(String inline, String file) {
        return new CipherKey(inline, file, data, new MockEnvironment(), jdbc);
    }
}
