package org.muniment.standalone.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of bytes, as {@code sha256sum} and {@code sha512sum} print them. */
final class Sums {

    private Sums() {}

    static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(Path file) throws IOException {
        var digest = of("SHA-256");
        try (InputStream bytes = Files.newInputStream(file);
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            bytes.transferTo(sink);
        }
        return hex(digest);
    }
}
