package org.muniment.integrity;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A database and a storage that no other test writes to, or has damaged. */
public final class ArchiveOfItsOwn implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            return Map.of(
                    "archive.files", Files.createTempDirectory("muniment-integrity").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
