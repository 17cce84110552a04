package org.zhucun.cipher;

/** The key is missing, malformed or not the one this database was written with. */
class CipherKeyRefused extends RuntimeException {

    CipherKeyRefused(String message) {
        super(message);
    }
}
