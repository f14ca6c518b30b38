package org.muniment.kernel;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The one byte form of a JSON object: RFC 8785, the JSON Canonicalization Scheme, in UTF-8.
 *
 * <p>RFC 8785 numbers are IEEE 754 doubles, so whole numbers beyond 2^53 and quantities are written
 * as strings before they come here.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * @param json one JSON object or array, UTF-8
     * @return the same value in its canonical bytes
     * @throws IllegalArgumentException when the bytes are not JSON, or repeat a key
     */
    public static byte[] of(byte[] json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
        }
    }
}
