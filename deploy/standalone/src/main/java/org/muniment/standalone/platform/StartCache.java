package org.muniment.standalone.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Java remembers of a rehearsed start (an AOT cache, JEP 514): the loaded classes and what was
 * learnt about them. The file's name holds all that must be the same for it to be of use, so a
 * cache that is there fits, and one that does not fit is not there.
 *
 * @param file in the folder of the application
 */
record StartCache(Path file) {

    private static final String BEGINNING = "start-";
    private static final String ENDING = ".aot";
    private static final int DIGITS = 16;

    /**
     * The cache of an application.
     *
     * @param java the version and the maker of the Java that runs it
     * @param options those that it is run with
     */
    static StartCache of(Path application, String java, List<String> options) {
        var digest = sha256();
        digest.update((java + "\n" + String.join("\n", options) + "\n").getBytes(UTF_8));
        try (var files = Files.walk(application)) {
            for (var file : files.filter(StartCache::isPartOfTheApplication).sorted().toList()) {
                var line =
                        "%s %d %s\n"
                                .formatted(file, Files.size(file), Files.getLastModifiedTime(file));
                digest.update(line.getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var name = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        return new StartCache(application.resolve(BEGINNING + name + ENDING));
    }

    private static boolean isPartOfTheApplication(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(BEGINNING);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The option that makes a start use the cache. */
    String use() {
        return "-XX:AOTCache=" + file;
    }

    /** The option that makes a run write a new cache when it ends. */
    String making() {
        return "-XX:AOTCacheOutput=" + part();
    }

    private Path part() {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** Whether the run that was to write the cache has. */
    boolean isMade() {
        return Files.exists(part());
    }

    /** Gives the new cache its name, and deletes all others of this application. */
    void keep() {
        try (var files = Files.list(file.getParent())) {
            Files.move(part(), file, ATOMIC_MOVE);
            Stream<Path> others =
                    files.filter(other -> other.getFileName().toString().startsWith(BEGINNING))
                            .filter(other -> !other.equals(file));
            for (var other : others.toList()) {
                Files.deleteIfExists(other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
