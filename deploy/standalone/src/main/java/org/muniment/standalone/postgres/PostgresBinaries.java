package org.muniment.standalone.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.muniment.standalone.process.Folders;
import org.muniment.standalone.process.ServerFailure;

/** The PostgreSQL programs, unpacked from the class path. */
public final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** The programs for this machine, unpacked into a folder under {@code servers} if need be. */
    public static PostgresBinaries unpackedUnder(Path servers) {
        return unpackedUnder(servers, System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static PostgresBinaries unpackedUnder(Path servers, String system, String processor) {
        var archive = archiveName(system, processor);
        if (PostgresBinaries.class.getResource("/" + archive) == null) {
            throw new ServerFailure(
                    """
                    The bundled PostgreSQL runs on Linux on x86-64 alone, and this is %s on %s. \
                    Run Muniment on such a machine; a virtual one will do.\
                    """
                            .formatted(system, processor));
        }
        var version = "postgresql-" + Integer.toHexString((archive + sizeOf(archive)).hashCode());
        return new PostgresBinaries(
                Folders.madeOnce(servers.resolve(version), folder -> unpack(archive, folder)));
    }

    /** The path of {@code initdb}, {@code postgres} or {@code pg_ctl}. */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    Path home() {
        return home;
    }

    private static String archiveName(String system, String processor) {
        var family = system.toLowerCase(Locale.ROOT).startsWith("linux") ? "linux" : system;
        var kind = processor.equals("amd64") ? "x86_64" : processor;
        return "postgres-%s-%s.txz".formatted(family, kind);
    }

    private static long sizeOf(String archive) {
        var resource = PostgresBinaries.class.getResource("/" + archive);
        if (resource == null) {
            throw new IllegalStateException(archive + " is gone from the class path");
        }
        try {
            return resource.openConnection().getContentLengthLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var packed = open(archive);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static InputStream open(String archive) throws IOException {
        @Nullable InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (packed == null) {
            throw new IOException(archive + " is gone from the class path");
        }
        return new BufferedInputStream(packed);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(entry.getName() + " points out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, permissions((entry.getMode() & 0100) != 0));
        }
    }

    private static Set<PosixFilePermission> permissions(boolean executable) {
        var permissions =
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
