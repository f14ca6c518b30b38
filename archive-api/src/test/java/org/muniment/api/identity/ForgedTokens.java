package org.muniment.api.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an attacker makes of a real token. */
final class ForgedTokens {

    private ForgedTokens() {}

    /** More roles than the signature covers. */
    static String withMoreRoles(String token) {
        String[] parts = token.split("\\.");
        String claims = decoded(parts[1]);
        return parts[0]
                + "."
                + encoded(claims.replace("\"roles\":[", "\"roles\":[\"administrator\","))
                + "."
                + parts[2];
    }

    /** The same claims under the same key's name, signed with another key. */
    static String signedByAnotherKey(String token) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(generator.generateKeyPair().getPrivate());
            signer.update(signed(token).getBytes(StandardCharsets.US_ASCII));
            return signed(token) + "." + encoded(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String withoutSignature(String token) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    /** Signed with a secret that anyone may know, in the hope that the algorithm is not checked. */
    static String signedSymmetrically(String token, String secret) {
        try {
            String signed =
                    encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1];
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String token) {
        return token.substring(0, token.lastIndexOf('.'));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
