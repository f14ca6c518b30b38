package org.muniment.standalone.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What there is in files and folders that somebody named, in the order of the names. A folder with
 * tables of a batch is a batch, and goes before the files in it.
 */
final class FoundFiles {

    private final List<Item> items = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final Optional<Path> leftOut;

    private FoundFiles(Optional<Path> leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * Looks for files.
     *
     * @param leftOut a file that is none of them, such as the report itself
     * @throws CutShort when one of the paths is not there
     */
    static FoundFiles in(List<Path> paths, Optional<Path> leftOut) {
        var found = new FoundFiles(leftOut.filter(Files::exists).map(FoundFiles::real));
        for (var path : paths) {
            try {
                var real = path.toRealPath();
                var name = real.getFileName();
                found.look(real, name == null ? "" : name.toString(), "");
            } catch (NoSuchFileException e) {
                throw new CutShort("There is no file or folder %s.".formatted(path));
            } catch (IOException e) {
                throw new CutShort("%s cannot be read.".formatted(path));
            }
        }
        if (found.items.isEmpty()) {
            throw new CutShort("There is no file to bring in.");
        }
        return found;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new CutShort("%s cannot be read.".formatted(path));
        }
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    /** Names of what was left out, each with the reason. */
    List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    private void look(Path path, String name, String batch) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            lookInto(path, name, batch);
        } else if (Files.isSymbolicLink(path)) {
            passedOver.add(name + ": a symbolic link");
        } else if (!Files.isRegularFile(path)) {
            passedOver.add(name + ": no regular file");
        } else if (leftOut.filter(path::equals).isPresent()) {
            passedOver.add(name + ": the report itself");
        } else if (batch.isEmpty() || !BatchFiles.isTable(path)) {
            items.add(new Item(name, path, batch));
        }
    }

    private void lookInto(Path folder, String name, String outer) throws IOException {
        var inside = new TreeMap<String, Path>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                var each = name + "/" + entry.getFileName();
                if (entry.getFileName().toString().startsWith(".")) {
                    passedOver.add(each + ": hidden");
                } else {
                    inside.put(each, entry);
                }
            }
        } catch (IOException e) {
            passedOver.add(name + ": this folder cannot be read");
        }
        var batch = outer;
        if (outer.isEmpty() && inside.values().stream().anyMatch(BatchFiles::isTable)) {
            batch = name;
            items.add(new Item(name, folder, ""));
        }
        for (var entry : inside.entrySet()) {
            look(entry.getValue(), entry.getKey(), batch);
        }
    }
}
