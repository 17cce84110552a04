package org.zhucun.cipher;

/**
 * A number as the database keeps it. Array components are not copied: a secret lives for one write.
 *
 * @param cipher AES-256-GCM: 12 bytes of nonce, the text, 16 bytes of tag
 * @param hash HMAC-SHA-256 of the normalised text: equality and uniqueness without decryption
 * @param masked what pages and exports may show
 */
public record Secret(byte[] cipher, byte[] hash, String masked) {}
