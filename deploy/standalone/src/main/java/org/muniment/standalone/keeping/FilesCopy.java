package org.muniment.standalone.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of an archive: objects of an OCFL 1.1 storage root, each in a folder that ends in its
 * digest, below two folders that are named by the digest's first characters (storage layout 0007).
 *
 * <p>A deposit moves a file into the storage before it commits the rows that name it, so every file
 * that a picture of the database names is there when the picture is taken.
 *
 * @param folder of the files in the data folder
 */
public record FilesCopy(Path folder) {

    private static final String ROOT = "ocfl";
    private static final String CONTENT = "v1/content/file";
    private static final int LOOKS = 5;
    private static final long PAUSE = 200;

    /**
     * Copies the objects of files, and what the storage root says of itself.
     *
     * @return the digests of those that are missing, or whose bytes are others
     */
    public List<String> copyTo(BackupInMaking backup, List<String> digests) {
        copyRoot(backup);
        return digests.stream().filter(digest -> !copied(backup, digest)).toList();
    }

    private void copyRoot(BackupInMaking backup) {
        var root = folder.resolve(ROOT);
        if (Files.isDirectory(root)) {
            for (var file : filesIn(root, 1)) {
                backup.add(name(file), file);
            }
            var extensions = root.resolve("extensions");
            if (Files.isDirectory(extensions)) {
                filesIn(extensions, Integer.MAX_VALUE)
                        .forEach(file -> backup.add(name(file), file));
            }
        }
    }

    /**
     * Whether the object was copied and is right. One whose bytes were spoilt may at this moment be
     * being replaced by a deposit of the right ones, so it is looked at more than once.
     */
    private boolean copied(BackupInMaking backup, String digest) {
        for (int look = 1; look < LOOKS && !isRight(digest); look++) {
            pause();
        }
        var object = object(digest);
        if (!Files.isDirectory(object)) {
            return false;
        }
        var right = false;
        for (var file : filesIn(object, Integer.MAX_VALUE)) {
            var sum = copy(backup, file);
            right |= file.endsWith(CONTENT) && sum.equals(digest);
        }
        return right;
    }

    private boolean isRight(String digest) {
        return Files.isRegularFile(object(digest).resolve(CONTENT));
    }

    private String copy(BackupInMaking backup, Path file) {
        return backup.add(
                name(file),
                bytes -> {
                    var digest = Sums.of("SHA-512");
                    try (InputStream from = Files.newInputStream(file)) {
                        from.transferTo(new DigestOutputStream(bytes, digest));
                    } catch (NoSuchFileException gone) {
                        return "";
                    }
                    return Sums.hex(digest);
                });
    }

    private Path object(String digest) {
        return folder.resolve(ROOT)
                .resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }

    private String name(Path file) {
        return "files/" + folder.relativize(file);
    }

    private static List<Path> filesIn(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
