package org.zhucun.window;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhucun.cipher.Cipher;
import org.zhucun.parameter.Parameters;

/**
 * How often the public window may be used: buckets in the database, shared by all instances. An address is kept as a keyed
 * hash only.
 */
@Component
class PublicLimits {

    private static final int BATCH = 1000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final Cipher cipher;
    private final Parameters parameters;

    PublicLimits(DataSource database, Cipher cipher, Parameters parameters) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("public_bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(10)))
                .build();
        this.cipher = cipher;
        this.parameters = parameters;
    }

    /** Whether somebody at this address may send once more, and the village may receive. */
    boolean maySend(String address, String village) {
        return take("sent", address, parameters.limit("public.sent-an-hour"), Duration.ofHours(1))
                && take("village", village, parameters.limit("public.village-a-day"), Duration.ofDays(1));
    }

    /** Whether somebody at this address may ask for an answer once more: numbers are not to be tried out. */
    boolean mayFollow(String address) {
        return take("followed", address, parameters.limit("public.followed-an-hour"), Duration.ofHours(1));
    }

    private boolean take(String what, String who, int most, Duration time) {
        var key = what + ":" + HexFormat.of().formatHex(cipher.hashOf("public " + who), 0, 16);
        var limits = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(most)
                        .refillGreedy(most, time)
                        .build())
                .build();
        return buckets.builder()
                .withImplicitConfigurationReplacement(most, TokensInheritanceStrategy.AS_IS)
                .build(key, () -> limits)
                .tryConsume(1);
    }

    /** Buckets that are full again need not be kept. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void forget() {
        while (buckets.removeExpired(BATCH) == BATCH) {
            // the next batch
        }
    }
}
