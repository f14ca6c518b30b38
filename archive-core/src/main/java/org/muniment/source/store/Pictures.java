package org.muniment.source.store;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.source.FileDigest;
import org.muniment.source.ImageId;
import org.muniment.source.NumberedImage;
import org.muniment.source.StoredFile;
import org.muniment.source.UnshowableImage;
import org.muniment.source.imaging.PictureFile;
import org.muniment.source.imaging.PictureMaker;

/**
 * The pictures that were made of images, one file for each image. They are no part of what the
 * archive keeps: all of them can be deleted at any time and are made again when they are asked for.
 *
 * <p>When they take up more than they may, those go that were not asked for the longest.
 */
@ApplicationScoped
public class Pictures {

    /** Made by a later version of the programs, pictures have another ending. */
    private static final String ENDING = ".pictures1";

    private static final String FAILED = ".failed1";

    /** How often the use of pictures is noted. */
    private static final Duration NOTED = Duration.ofHours(1);

    /** After so long, what could not be shown is tried again. */
    private static final Duration TRIED_AGAIN = Duration.ofHours(1);

    private final FilesFolder folder;
    private final FileStorage storage;
    private final Clock clock;
    private final long most;
    private final Duration longest;

    /**
     * @param most how many bytes all pictures together may have
     * @param longest how long the pictures of one image may take
     */
    Pictures(
            FilesFolder folder,
            FileStorage storage,
            Clock clock,
            @ConfigProperty(name = "archive.pictures.most") MemorySize most,
            @ConfigProperty(name = "archive.pictures.longest") Duration longest) {
        this.folder = folder;
        this.storage = storage;
        this.clock = clock;
        this.most = most.asLongValue();
        this.longest = longest;
    }

    /**
     * A picture.
     *
     * @param index see {@link org.muniment.source.ImagePyramid}
     * @return empty when those of the image are not there
     */
    public Optional<byte[]> read(ImageId image, int index) {
        Path file = file(image, ENDING);
        try {
            byte[] picture = PictureFile.read(file, index);
            noteUse(file);
            return Optional.of(picture);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(ImageId image) {
        return Files.exists(file(image, ENDING));
    }

    /** Why no pictures could be made of an image, when that was tried lately. */
    public Optional<String> failure(ImageId image) {
        Path file = file(image, FAILED);
        try {
            FileTime at = Files.getLastModifiedTime(file);
            boolean lately = at.toInstant().plus(TRIED_AGAIN).isAfter(clock.instant());
            return lately ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers for a while that, and why, no pictures could be made of an image. */
    public void fail(ImageId image, String why) {
        try {
            Path part = Files.createTempFile(folder.work(), "pictures-", ".part");
            Files.writeString(part, why);
            Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
            move(part, file(image, FAILED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the pictures of an image, beside where they are to be.
     *
     * @return where they are; to be given to {@link #keep} or {@link #discard}
     * @throws UnshowableImage when none can be made
     * @throws IOException when they cannot be written
     */
    public Path make(StoredFile file, NumberedImage image) throws UnshowableImage, IOException {
        requireItsBytes(file.digest());
        Path folderOfOne = Files.createTempDirectory(folder.work(), "pictures-");
        Path part = folderOfOne.resolve("part");
        boolean whole = false;
        try {
            new PictureMaker(storage.content(file.digest()), file.type(), image, longest)
                    .make(part);
            whole = true;
            return part;
        } finally {
            if (!whole) {
                discard(part);
            }
        }
    }

    /** Puts pictures that were made where they are looked for, all at once. */
    public void keep(ImageId image, Path made) throws IOException {
        Files.setLastModifiedTime(made, FileTime.from(clock.instant()));
        move(made, file(image, ENDING));
        discard(made);
    }

    /** Drops pictures that were made and are not wanted. */
    public void discard(Path made) {
        Folders.delete(Objects.requireNonNull(made.getParent()));
    }

    /** Whether there is room for more pictures; makes some if need be. */
    public boolean makeRoom() {
        if (!folder.hasRoom()) {
            sweep(most / 2);
        }
        return folder.hasRoom();
    }

    /** Drops the pictures that were not asked for the longest, until the others are few enough. */
    public void sweep() {
        sweep(most);
    }

    private void sweep(long allowed) {
        List<Kept> all = all();
        long total = all.stream().mapToLong(Kept::size).sum();
        all.sort(Comparator.comparing(Kept::used));
        for (Kept kept : all) {
            if (total <= allowed) {
                return;
            }
            Folders.delete(kept.file());
            total -= kept.size();
        }
    }

    private record Kept(Path file, long size, FileTime used) {}

    private List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.pictures(), 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        } catch (NoSuchFileException e) {
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Drops what was made of a file. */
    static void drop(FilesFolder folder, FileDigest digest) {
        Path shelf = shelf(folder, digest);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf, digest.hex() + "*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Nothing was made of it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No picture shows other bytes than those that the image is named by. */
    private void requireItsBytes(FileDigest digest) {
        boolean right =
                storage.measure(digest)
                        .filter(measure -> measure.digest().equals(digest))
                        .isPresent();
        if (!right) {
            throw new IllegalStateException(
                    "file %s is missing from the storage or spoilt".formatted(digest));
        }
    }

    private void noteUse(Path file) throws IOException {
        FileTime now = FileTime.from(clock.instant());
        FileTime used = Files.getLastModifiedTime(file);
        if (used.toInstant().plus(NOTED).isBefore(now.toInstant())) {
            Files.setLastModifiedTime(file, now);
        }
    }

    private static void move(Path part, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(ImageId image, String ending) {
        return shelf(folder, image.file()).resolve(image + ending);
    }

    private static Path shelf(FilesFolder folder, FileDigest digest) {
        return folder.pictures().resolve(digest.hex().substring(0, 2));
    }
}
