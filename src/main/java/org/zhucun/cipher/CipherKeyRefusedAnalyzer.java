package org.zhucun.cipher;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what to restore instead of a stack trace. */
class CipherKeyRefusedAnalyzer extends AbstractFailureAnalyzer<CipherKeyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CipherKeyRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Give the key that this database was written with: ZHUCUN_KEY (64 hex digits), or ZHUCUN_KEY_FILE naming a file "
                        + "that holds them, or the file zhucun.key restored into the data folder. "
                        + "Without it the identity and bank numbers in this database cannot be read. "
                        + "For a new database make one and keep a copy of it: openssl rand -hex 32",
                cause);
    }
}
