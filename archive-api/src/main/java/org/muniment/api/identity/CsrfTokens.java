package org.muniment.api.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Proofs that a request comes from a page of this site: {@code <random>.<HMAC-SHA-256 of the
 * session and the random part>}. Bound to the session, so that a token planted by another site or
 * another person's token is worth nothing.
 */
@Singleton
class CsrfTokens {

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    private static final int RANDOM_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    CsrfTokens(@ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "muniment.client-secret has fewer than %d characters"
                            .formatted(SHORTEST_SECRET));
        }
        this.key = new SecretKeySpec(hmac(bytes(secret), "csrf-token"), HMAC);
    }

    String issue(String session) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String nonce = encoded(bytes);
        return nonce + "." + signature(session, nonce);
    }

    boolean isValid(@Nullable String token, String session) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (token == null || dot < 1) {
            return false;
        }
        String expected = signature(session, token.substring(0, dot));
        return MessageDigest.isEqual(bytes(expected), bytes(token.substring(dot + 1)));
    }

    private String signature(String session, String nonce) {
        return encoded(hmac(key.getEncoded(), session + "." + nonce));
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(bytes(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
