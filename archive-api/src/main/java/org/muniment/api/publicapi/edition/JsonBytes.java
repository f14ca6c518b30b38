package org.muniment.api.publicapi.edition;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** JSON put together from parts that are JSON already. */
final class JsonBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

    JsonBytes raw(String json) {
        return bytes(json.getBytes(StandardCharsets.UTF_8));
    }

    JsonBytes bytes(byte[] json) {
        out.writeBytes(json);
        return this;
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
