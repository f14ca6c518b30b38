package org.muniment.standalone.launcher;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Passwords and keys of this installation: made by chance when first asked for, and kept in files
 * that only their owner can read.
 */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** What the secrets are for; the file's name is the same in lower case. */
    public enum Purpose {
        POSTGRES_SUPERUSER,
        POSTGRES_MUNIMENT,
        KEYCLOAK_ADMIN,
        KEYCLOAK_LAUNCHER,
        OIDC_CLIENT,
        SESSION_KEY;

        private String fileName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Where a secret is kept. */
    public Path file(Purpose purpose) {
        return folder.resolve(purpose.fileName());
    }

    /** The secret: 43 letters, digits, hyphens and underscores that hold 256 random bits. */
    public String of(Purpose purpose) {
        try {
            var file = file(purpose);
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.writeString(part, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Files.move(part, file, ATOMIC_MOVE);
    }
}
