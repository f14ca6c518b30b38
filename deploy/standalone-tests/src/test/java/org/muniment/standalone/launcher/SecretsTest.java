package org.muniment.standalone.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.launcher.Secrets.Purpose;

class SecretsTest {

    @TempDir Path folder;

    @Test
    void areMadeOnceAndKept() {
        var first = new Secrets(folder.resolve("secrets")).of(Purpose.SESSION_KEY);
        var second = new Secrets(folder.resolve("secrets")).of(Purpose.SESSION_KEY);
        assertEquals(first, second);
        assertTrue(first.matches("[A-Za-z0-9_-]{43}"), first);
    }

    @Test
    void areDifferentForEachPurposeAndInstallation() {
        var seen = new HashSet<String>();
        for (var installation : new String[] {"one", "two"}) {
            var secrets = new Secrets(folder.resolve(installation));
            Arrays.stream(Purpose.values()).map(secrets::of).forEach(seen::add);
        }
        assertEquals(2 * Purpose.values().length, seen.size());
    }

    @Test
    void canBeReadByTheirOwnerAlone() throws IOException {
        var secrets = new Secrets(folder.resolve("secrets"));
        secrets.of(Purpose.OIDC_CLIENT);
        assertEquals("rwx------", permissions(folder.resolve("secrets")));
        assertEquals("rw-------", permissions(secrets.file(Purpose.OIDC_CLIENT)));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
