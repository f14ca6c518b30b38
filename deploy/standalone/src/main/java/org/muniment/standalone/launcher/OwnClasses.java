package org.muniment.standalone.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads this program whole. It runs for days, and a build meanwhile replaces the jar that it came
 * from: what was not loaded by then could no longer be, and ending the servers would fail.
 */
final class OwnClasses {

    private static final String ENDING = ".class";

    private OwnClasses() {}

    static void load() {
        var source = OwnClasses.class.getProtectionDomain().getCodeSource();
        try {
            var jar = Path.of(source.getLocation().toURI());
            if (Files.isRegularFile(jar)) {
                loadFrom(jar);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void loadFrom(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().endsWith(ENDING)) {
                    load(entry.getName());
                }
            }
        }
    }

    private static void load(String entry) {
        var name = entry.substring(0, entry.length() - ENDING.length()).replace('/', '.');
        try {
            Class.forName(name, true, OwnClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
