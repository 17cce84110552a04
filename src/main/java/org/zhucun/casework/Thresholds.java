package org.zhucun.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhucun.parameter.Parameters;

/** The income under which a household that exited is watched. */
@Component
class Thresholds {

    private final Parameters parameters;

    Thresholds(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * 监测线, yuan per head: the amount set for the area and year, else the factor of that year times its poverty line
     * (国开发〔2020〕6号: 1.5 times in 2020). Empty where neither is known: there is no built-in default.
     */
    Optional<BigDecimal> of(String village, int year) {
        return parameters
                .ofYear("monitoring.threshold", village, year)
                .or(() -> parameters
                        .ofYear("monitoring.threshold-factor", village, year)
                        .flatMap(factor -> parameters.povertyLine(village, year).map(factor::multiply)))
                .map(amount -> amount.setScale(2, RoundingMode.HALF_UP));
    }
}
