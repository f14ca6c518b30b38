package org.muniment.batch.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.batch.reading.BatchPackage;
import org.muniment.kernel.Refusal;
import org.muniment.record.RecordId;
import org.muniment.record.store.Expunctions;
import org.muniment.source.FileDigest;
import org.muniment.source.FileInspection;
import org.muniment.source.FileName;
import org.muniment.source.FilePlace;
import org.muniment.source.MediaType;
import org.muniment.source.store.StoredFiles;

/** The files that rows of descriptions name, looked at and not yet taken in. */
final class FilesOfRows {

    /** A file that comes with a new source. */
    record Coming(RecordId source, String entry, FileName name, MediaType type) {}

    private record Seen(FileDigest digest, MediaType type) {}

    private final BatchPackage files;
    private final StoredFiles stored;
    private final Expunctions expunctions;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<FileDigest, String> digests = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<RecordId, Coming> coming = new LinkedHashMap<>();
    private int known;

    FilesOfRows(BatchPackage files, StoredFiles stored, Expunctions expunctions) {
        this.files = files;
        this.stored = stored;
        this.expunctions = expunctions;
    }

    List<Coming> coming() {
        return new ArrayList<>(coming.values());
    }

    /** How many files are in the archive already. */
    int known() {
        return known;
    }

    /** The names of the files that no row names. */
    List<String> unnamed() {
        return files.files().stream().filter(name -> !rows.containsKey(name)).toList();
    }

    /** The entry of the file that comes with a new source. */
    Optional<String> newFile(RecordId source) {
        return Optional.ofNullable(coming.get(source)).map(Coming::entry);
    }

    MediaType type(String entry) {
        return Optional.ofNullable(seen.get(entry)).orElseThrow().type();
    }

    /** Looks at the file of a row; where the archive has its bytes, if it does. */
    List<FilePlace> look(Row row) {
        Optional<String> named = row.cell("file");
        if (named.isEmpty()) {
            return List.of();
        }
        String entry = named.get();
        if (!files.files().contains(entry)) {
            row.error(
                    "file",
                    "There is no file “%s” in this batch. Name it with its folders, as it stands in the ZIP."
                            .formatted(entry));
            return List.of();
        }
        Row other = rows.putIfAbsent(entry, row);
        if (other != null && other != row) {
            row.error(
                    "file",
                    "Line %d names this file as well. A file belongs to one source."
                            .formatted(other.line()));
            return List.of();
        }
        return inspected(row, entry).map(this::places).orElse(List.of());
    }

    private List<FilePlace> places(Seen file) {
        return stored.places(file.digest());
    }

    /** Takes note that the file of a row comes with a new source. */
    void comes(Row row) {
        row.cell("file")
                .map(seen::get)
                .ifPresent(
                        file -> {
                            String entry = row.cell("file").orElseThrow();
                            coming.put(
                                    row.record(),
                                    new Coming(
                                            row.record(), entry, new FileName(entry), file.type()));
                        });
    }

    void isKnown() {
        known++;
    }

    private Optional<Seen> inspected(Row row, String entry) {
        Seen before = seen.get(entry);
        if (before != null) {
            return Optional.of(before);
        }
        return row.read("file", entry, ignored -> inspect(entry))
                .filter(file -> !isTwice(row, entry, file.digest()))
                .map(
                        file -> {
                            seen.put(entry, file);
                            return file;
                        });
    }

    private boolean isTwice(Row row, String entry, FileDigest digest) {
        String other = digests.putIfAbsent(digest, entry);
        boolean twice = other != null && !other.equals(entry);
        if (twice) {
            row.error(
                    "file",
                    "This file has the same bytes as “%s” of this batch. Describe it once."
                            .formatted(other));
        }
        return twice;
    }

    private Seen inspect(String entry) {
        try (InputStream bytes = files.file(entry)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-512");
            DigestInputStream digested = new DigestInputStream(bytes, sha);
            new FileName(entry);
            FileInspection found = FileInspection.inspect(digested);
            digested.transferTo(OutputStream.nullOutputStream());
            FileDigest digest = FileDigest.of64(sha.digest());
            expunctions
                    .ofFile(digest.hex())
                    .ifPresent(
                            removed -> {
                                throw removed.refusal("This very file");
                            });
            return new Seen(digest, found.type());
        } catch (IOException e) {
            throw Refusal.invalid("", "This file cannot be unpacked; pack the ZIP anew.");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }
}
