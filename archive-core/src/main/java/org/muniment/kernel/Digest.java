package org.muniment.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4) of canonical bytes, written as 64 hexadecimal digits.
 *
 * @param hex lower case
 */
public record Digest(String hex) {

    private static final HexFormat HEX = HexFormat.of();

    public Digest {
        if (hex.length() != 64 || !hex.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
            throw Refusal.invalid(
                    "", "A digest is written as 64 hexadecimal digits in lower case.");
        }
    }

    /** The digest of all parts, one after the other. */
    public static Digest of(byte[]... parts) {
        MessageDigest sha = sha256();
        Arrays.stream(parts).forEach(sha::update);
        return of32(sha.digest());
    }

    /** The digest whose 32 bytes these are. */
    public static Digest of32(byte[] bytes) {
        return new Digest(HEX.formatHex(bytes));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HEX.parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
