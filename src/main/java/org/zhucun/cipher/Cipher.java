package org.zhucun.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Seals and opens identity and bank numbers (domain 2: identity numbers show 6 + 4, bank accounts the last 4). */
@Component
public class Cipher {

    private static final int NONCE = 12;
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final int TAG_BITS = 128;

    private final SecretKeySpec encryption;
    private final SecretKeySpec hashing;
    private final CipherKey key;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<javax.crypto.Cipher> aes = ThreadLocal.withInitial(Cipher::newAes);
    private final ThreadLocal<Mac> mac = ThreadLocal.withInitial(this::newMac);

    Cipher(CipherKey key) {
        this.encryption = new SecretKeySpec(key.derive("encrypt"), "AES");
        this.key = key;
        this.hashing = new SecretKeySpec(key.derive("hash"), "HmacSHA256");
    }

    /** Seals an identity number; spaces are dropped and x becomes X, so that equal numbers have equal hashes. */
    public Secret sealIdentity(String number) {
        var normal = normal(number);
        return new Secret(encrypt(normal.getBytes(StandardCharsets.UTF_8)), hash(normal), maskIdentity(normal));
    }

    /** Seals a bank account number. */
    public Secret sealBankAccount(String number) {
        var normal = normal(number);
        return new Secret(encrypt(normal.getBytes(StandardCharsets.UTF_8)), hash(normal), maskBankAccount(normal));
    }

    /** The keyed hash of a number as typed: for an exact search or a comparison. */
    public byte[] hashOf(String number) {
        return hash(normal(number));
    }

    /**
     * Opens what was sealed.
     *
     * @throws IllegalStateException if the text was changed or sealed with another key
     */
    public String open(byte[] sealed) {
        try {
            return new String(openBytes(sealed), StandardCharsets.UTF_8);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("this number was not sealed with the present key", e);
        }
    }

    /** A key of 32 bytes for what a person keeps on a phone: always the same for the same person. */
    public byte[] phoneKey(String person) {
        return key.derive("phone " + person);
    }

    /** Seals a piece of a file. */
    public byte[] sealBytes(byte[] piece) {
        return encrypt(piece);
    }

    /** Opens a sealed piece of a file. */
    public byte[] openBytes(byte[] sealed) {
        try {
            var cipher = aes.get();
            cipher.init(javax.crypto.Cipher.DECRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this piece was not sealed with the present key", e);
        }
    }

    /** First 6 and last 4 characters; shorter numbers keep only the last 2. */
    public static String maskIdentity(String number) {
        var normal = normal(number);
        return normal.length() < 14 ? mask(normal, 0, Math.min(2, normal.length())) : mask(normal, 6, 4);
    }

    /** The last 4 digits. */
    public static String maskBankAccount(String number) {
        var normal = normal(number);
        return mask(normal, 0, Math.min(4, normal.length()));
    }

    /** First 3 and last 4 digits of a telephone number. */
    public static String maskPhone(String phone) {
        return phone.length() < 8 ? mask(phone, 0, Math.min(4, phone.length())) : mask(phone, 3, 4);
    }

    private static String mask(String text, int head, int tail) {
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }

    private static String normal(String number) {
        return SPACE.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private byte[] encrypt(byte[] text) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = aes.get();
            cipher.init(javax.crypto.Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(text);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] hash(String text) {
        return mac.get().doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static javax.crypto.Cipher newAes() {
        try {
            return javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mac newMac() {
        try {
            var created = Mac.getInstance("HmacSHA256");
            created.init(hashing);
            return created;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
