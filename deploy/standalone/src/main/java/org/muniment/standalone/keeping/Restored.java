package org.muniment.standalone.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Puts the parts of a backup that are files back into their places, and onto the disk. */
public final class Restored {

    private Restored() {}

    /**
     * Copies the parts whose names begin with a folder's name.
     *
     * @param secret whether only their owner may read them
     */
    public static void parts(Backup backup, String from, Path to, boolean secret) {
        try {
            for (var name : backup.parts(from + "/")) {
                var target = to.resolve(name.substring(from.length() + 1));
                Files.createDirectories(target.getParent());
                copy(backup.part(name), target);
                if (secret) {
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString("rw-------"));
                }
            }
            if (secret && Files.isDirectory(to)) {
                Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (InputStream bytes = Files.newInputStream(from);
                var channel =
                        FileChannel.open(
                                to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            bytes.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }
}
