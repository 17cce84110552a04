package org.zhucun.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Bytes whose type was read from themselves. */
record SafeFile(byte[] bytes, String mediaType, String extension, boolean keepsLocation) {

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
