package org.zhucun.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a measure was carried out.
 *
 * @param cost what was spent, in yuan; 0 where it cost nothing
 * @param signedBy who of the household signed; null where a picture of the signature is kept, or none is there yet
 */
public record CarriedOut(
        LocalDate day, BigDecimal cost, @Nullable String signedBy) {}
