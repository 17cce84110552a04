package org.zhucun.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.zhucun.parameter.Parameters;

/** What a password must be: long enough, of enough classes of characters, and not a common one. */
@Service
class Passwords {

    /** Below 2^30 guesses a password stands in the lists that attackers try first, or is a small change of one. */
    private static final int COMMON_BITS = 30;

    /** What bcrypt takes in. */
    private static final int MOST_BYTES = 72;

    /** Words that people here put into passwords, beside the guesser's own English lists: the likeliest first. */
    private static final List<String> LOCAL_WORDS = List.of(
            "zhucun",
            "woaini",
            "aini",
            "1314520",
            "5201314",
            "520520",
            "1314",
            "520",
            "1qaz",
            "2wsx",
            "3edc",
            "wsx",
            "edc",
            "fupin",
            "tuopin",
            "shuji",
            "diyishuji",
            "cunwei",
            "zhongguo",
            "china",
            "shanxi",
            "yuncheng",
            "zhenfu",
            "xiang",
            "nongcun",
            "xiangcun",
            "zhenxing",
            "renmin",
            "gongchandang",
            "xiexie",
            "nihao",
            "laopo",
            "laogong",
            "baobao");

    private final PasswordEncoder encoder;
    private final Parameters parameters;
    private final JdbcClient jdbc;
    private final Nbvcxz guesser = new Nbvcxz(new ConfigurationBuilder()
            .setDictionaries(Stream.concat(
                            ConfigurationBuilder.getDefaultDictionaries().stream(),
                            Stream.of(new DictionaryBuilder()
                                    .setDictionaryName("local")
                                    .addWords(LOCAL_WORDS, 10)
                                    .createDictionary()))
                    .toList())
            .createConfiguration());

    Passwords(PasswordEncoder encoder, Parameters parameters, JdbcClient jdbc) {
        this.encoder = encoder;
        this.parameters = parameters;
        this.jdbc = jdbc;
    }

    /** The rule a password breaks: long, short, classes, common or name; empty if none. */
    Optional<String> fault(String password, String username) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("long");
        }
        if (password.length() < parameters.limit("password.min-length")) {
            return Optional.of("short");
        }
        var classes = Stream.of("\\p{Ll}", "\\p{Lu}", "\\d", "[^\\p{L}\\d]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
        if (classes < parameters.limit("password.classes")) {
            return Optional.of("classes");
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(username)) {
            return Optional.of("name");
        }
        return guesser.estimate(password).getEntropy() < COMMON_BITS ? Optional.of("common") : Optional.empty();
    }

    boolean isCurrent(long accountId, String password) {
        var hash = jdbc.sql("select password_hash from account where account_id = :id")
                .param("id", accountId)
                .query(String.class)
                .single();
        return encoder.matches(password, hash);
    }

    void change(long accountId, String password) {
        store(accountId, password, false);
    }

    /** A password that its owner must change at the next login. */
    void reset(long accountId, String password) {
        store(accountId, password, true);
    }

    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    private void store(long accountId, String password, boolean mustChange) {
        jdbc.sql(
                        "update account set password_hash = :hash, must_change_password = :must, version = version + 1 where account_id = :id")
                .param("hash", encoder.encode(password))
                .param("must", mustChange)
                .param("id", accountId)
                .update();
    }
}
