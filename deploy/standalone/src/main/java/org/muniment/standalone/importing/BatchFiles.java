package org.muniment.standalone.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Which files are batches, and how a folder becomes one. See docs/batches.md. */
final class BatchFiles {

    private static final Set<String> TABLES =
            Set.of(
                    "actors.csv",
                    "places.csv",
                    "terms.csv",
                    "events.csv",
                    "descriptions.csv",
                    "claims.csv",
                    "attestations.csv");

    /** The same for each packing, so that the same files are the same bytes. */
    private static final LocalDateTime PACKED = LocalDateTime.of(2000, 1, 1, 0, 0);

    private BatchFiles() {}

    /** Whether it is a table of a batch, by its name. */
    static boolean isTable(Path file) {
        return isTable(String.valueOf(file.getFileName()));
    }

    private static boolean isTable(String name) {
        return TABLES.contains(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether it is a table, or a ZIP with one; a ZIP without one may be a document. */
    static boolean isBatch(Path file) throws IOException {
        return isTable(file) || isZipWithTable(file);
    }

    private static boolean isZipWithTable(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            if (bytes.read() != 'P' || bytes.read() != 'K') {
                return false;
            }
        }
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).anyMatch(BatchFiles::isTable);
        } catch (ZipException broken) {
            return false;
        }
    }

    /** Packs a folder, without links and hidden files. */
    static void pack(Path folder, Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target));
                var files = inside(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                var entry = new ZipEntry(name);
                entry.setTimeLocal(PACKED);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    private static Stream<Path> inside(Path folder) throws IOException {
        return Files.walk(folder)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .filter(file -> !isHidden(folder.relativize(file)))
                .sorted();
    }

    private static boolean isHidden(Path within) {
        for (var step : within) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
