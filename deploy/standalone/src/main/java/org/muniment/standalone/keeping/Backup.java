package org.muniment.standalone.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.muniment.standalone.process.ServerFailure;

/**
 * A backup that is there.
 *
 * @param sums the SHA-256 of each part, by its name
 */
public record Backup(Path folder, Manifest manifest, Map<String, String> sums) {

    /**
     * The backup in a folder, of which nothing but its manifest was looked at.
     *
     * @throws ServerFailure when it is none
     */
    public static Backup in(Path folder) {
        var list = folder.resolve(BackupInMaking.SUMS);
        var manifest = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(list) || !Files.isRegularFile(manifest)) {
            throw new ServerFailure(
                    "%s is not a backup: it has no %s and %s."
                            .formatted(folder, Manifest.FILE, BackupInMaking.SUMS));
        }
        if (folder.getFileName().toString().endsWith(".part")) {
            throw new ServerFailure("%s is not whole: it was cut short.".formatted(folder));
        }
        try {
            var sums = new TreeMap<String, String>();
            for (var line : Files.readAllLines(list)) {
                var words = line.split("  ", 2);
                if (words.length != 2) {
                    throw new ServerFailure(list + " has a line that is not one: " + line);
                }
                sums.put(words[1], words[0]);
            }
            return new Backup(folder, Manifest.parse(Files.readString(manifest)), sums);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads every part again.
     *
     * @throws ServerFailure when one is missing, altered, or does not belong there
     */
    public void requireWhole() {
        try {
            var faults = new ArrayList<String>();
            for (var part : sums.entrySet()) {
                var file = folder.resolve(part.getKey());
                if (!Files.isRegularFile(file)) {
                    faults.add(part.getKey() + " is missing");
                } else if (!Sums.sha256(file).equals(part.getValue())) {
                    faults.add(part.getKey() + " was altered");
                }
            }
            var strangers = new TreeSet<>(names());
            strangers.removeAll(sums.keySet());
            strangers.forEach(name -> faults.add(name + " does not belong there"));
            if (sums.size() != manifest.parts() + 1) {
                faults.add(
                        "%d parts are listed, where the manifest counts %d"
                                .formatted(sums.size() - 1, manifest.parts()));
            }
            if (!faults.isEmpty()) {
                throw new ServerFailure(
                        "The backup %s is not what was written; nothing was restored.%n  %s"
                                .formatted(folder, String.join("\n  ", faults)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals(BackupInMaking.SUMS))
                    .toList();
        }
    }

    /** The file of a part. */
    Path part(String name) {
        return folder.resolve(name);
    }

    /** The parts whose names begin so. */
    List<String> parts(String beginning) {
        return sums.keySet().stream().filter(name -> name.startsWith(beginning)).toList();
    }
}
