package org.muniment.source;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;

/**
 * Identifies a file by its bytes: their SHA-512 digest (FIPS 180-4), written as 128 hexadecimal
 * digits.
 *
 * @param hex lower case
 */
public record FileDigest(String hex) implements Comparable<FileDigest> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{128}");

    public FileDigest {
        if (!FORM.matcher(hex).matches()) {
            throw Refusal.invalid(
                    "", "A file is named by 128 hexadecimal digits in lower case: its SHA-512.");
        }
    }

    /** The digest whose 64 bytes these are. */
    public static FileDigest of64(byte[] bytes) {
        return new FileDigest(HexFormat.of().formatHex(bytes));
    }

    @Override
    public int compareTo(FileDigest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
