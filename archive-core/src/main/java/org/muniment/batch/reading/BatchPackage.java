package org.muniment.batch.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.muniment.batch.CsvTable;
import org.muniment.batch.Table;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * What somebody brought: a ZIP of tables and files, or one table alone.
 *
 * <p>Nothing of it is ever written under a name that it gives itself; entries are read from where
 * they stand. It is refused whole when it holds what no honest one needs: paths that lead out of
 * it, links, encryption, a ZIP within, sizes that do not fit what is packed.
 */
public final class BatchPackage implements AutoCloseable {

    /** The most bytes of all entries unpacked: 2 GiB. */
    public static final long MOST_UNPACKED = 2L << 30;

    /** The most bytes of a table: 32 MiB. */
    public static final int LARGEST_TABLE = 32 << 20;

    private static final long LARGEST_FILE = 200L << 20;
    private static final int HIGHEST_RATIO = 250;
    private static final long RATIO_COUNTS_FROM = 1 << 20;
    private static final int LONGEST_NAME = 500;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Path path;
    private final @Nullable ZipFile zip;
    private final Map<Table, String> tables = new EnumMap<>(Table.class);
    private final Map<String, String> files = new TreeMap<>();

    private BatchPackage(Path path, @Nullable ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /**
     * @param name of the file that came; what is no ZIP is the table of that name
     * @throws Refusal {@link RefusalCode#INVALID}, {@link RefusalCode#TOO_LARGE}
     */
    public static BatchPackage open(Path path, String name) {
        try {
            if (!isZip(path)) {
                return table(path, name);
            }
            List<ZipDirectory.Entry> entries = ZipDirectory.read(path);
            entries.forEach(BatchPackage::require);
            if (entries.stream().mapToLong(ZipDirectory.Entry::size).sum() > MOST_UNPACKED) {
                throw new Refusal(
                        RefusalCode.TOO_LARGE,
                        "Unpacked, a batch has at most %d MB. Divide this one."
                                .formatted(MOST_UNPACKED >> 20));
            }
            BatchPackage opened = new BatchPackage(path, new ZipFile(path.toFile()));
            try {
                opened.sort(entries);
            } catch (Refusal e) {
                opened.close();
                throw e;
            }
            return opened;
        } catch (ZipException e) {
            throw ZipDirectory.broken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return Arrays.equals(bytes.readNBytes(ZIP.length), ZIP);
        }
    }

    private static BatchPackage table(Path path, String name) {
        Table table =
                Table.ofFile(name.substring(name.lastIndexOf('/') + 1))
                        .orElseThrow(
                                () ->
                                        Refusal.invalid(
                                                "",
                                                "A batch is a ZIP, or one table under its name, which “%s” is not. The names are %s."
                                                        .formatted(name, Table.files())));
        BatchPackage alone = new BatchPackage(path, null);
        alone.tables.put(table, table.file());
        return alone;
    }

    private static void require(ZipDirectory.Entry entry) {
        String name = entry.name();
        if (name.length() > LONGEST_NAME
                || name.chars().anyMatch(c -> c < ' ' || c == 0x7F || c == '\\')) {
            throw refused(name, "holds characters that no name here has, or is too long");
        }
        if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*")) {
            throw refused(name, "begins at the root of a disk");
        }
        if (List.of(name.split("/")).contains("..")) {
            throw refused(name, "leads out of the ZIP");
        }
        if (!entry.plain()) {
            throw refused(name, "is a link or a device");
        }
        if (entry.encrypted()) {
            throw refused(name, "is encrypted");
        }
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(zip|7z|rar|tar|gz|bz2|xz)")) {
            throw refused(name, "is itself packed; unpack it first");
        }
        if (entry.size() > LARGEST_FILE) {
            throw new Refusal(
                    RefusalCode.TOO_LARGE,
                    "“%s” has more than %d MB. Leave it out, and deposit it in parts."
                            .formatted(name, LARGEST_FILE >> 20));
        }
        if (entry.size() > RATIO_COUNTS_FROM && entry.size() / HIGHEST_RATIO > entry.packed()) {
            throw refused(name, "unpacks to far more than it is packed in");
        }
    }

    private static Refusal refused(String name, String why) {
        String shown = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        return Refusal.invalid(
                "",
                "The batch is not taken: the entry “%s” %s."
                        .formatted(
                                shown.length() > 80 ? shown.substring(0, 80) + "…" : shown, why));
    }

    /** Puts tables and files apart; one folder around all is as good as none. */
    private void sort(List<ZipDirectory.Entry> entries) {
        List<String> names = new ArrayList<>();
        for (ZipDirectory.Entry entry : entries) {
            if (!entry.name().endsWith("/") && !isLitter(entry.name())) {
                names.add(entry.name());
            }
        }
        String folder = folder(names);
        for (String name : names) {
            String inner = name.substring(folder.length());
            Optional<Table> table = Table.ofFile(inner);
            boolean again =
                    table.isPresent()
                            ? tables.put(table.get(), name) != null
                            : files.put(inner, name) != null;
            if (again) {
                throw refused(name, "stands there twice");
            }
        }
        if (tables.isEmpty()) {
            throw Refusal.invalid(
                    "",
                    "There is no table in this ZIP. The names are %s.".formatted(Table.files()));
        }
    }

    private static boolean isLitter(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || last.startsWith("._")
                || last.equals(".DS_Store")
                || last.equalsIgnoreCase("Thumbs.db")
                || last.equalsIgnoreCase("desktop.ini");
    }

    private static String folder(List<String> names) {
        if (names.isEmpty() || names.getFirst().indexOf('/') < 0) {
            return "";
        }
        String first = names.getFirst().substring(0, names.getFirst().indexOf('/') + 1);
        return names.stream().allMatch(name -> name.startsWith(first)) ? first : "";
    }

    /** The tables that are there, read. */
    public List<CsvTable> tables() {
        List<CsvTable> read = new ArrayList<>();
        tables.forEach(
                (table, entry) -> {
                    try (InputStream bytes = open(entry)) {
                        byte[] all = bytes.readNBytes(LARGEST_TABLE + 1);
                        if (all.length > LARGEST_TABLE) {
                            throw new Refusal(
                                    RefusalCode.TOO_LARGE,
                                    "%s has more than %d MB. Divide it into batches."
                                            .formatted(table.file(), LARGEST_TABLE >> 20));
                        }
                        read.add(CsvReading.read(table, table.file(), all));
                    } catch (IOException e) {
                        throw ZipDirectory.broken();
                    }
                });
        return read;
    }

    public boolean has(Table table) {
        return tables.containsKey(table);
    }

    /** The names of the files that are no tables, by which the column {@code file} calls them. */
    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    /** The bytes of a file, to be closed by the caller. */
    public InputStream file(String name) throws IOException {
        return open(
                Optional.ofNullable(files.get(name))
                        .orElseThrow(() -> new IllegalStateException("there is no file " + name)));
    }

    private InputStream open(String entry) throws IOException {
        if (zip == null) {
            return Files.newInputStream(path);
        }
        ZipEntry found = zip.getEntry(entry);
        InputStream bytes = found == null ? null : zip.getInputStream(found);
        if (found == null || bytes == null) {
            throw ZipDirectory.broken();
        }
        return new AsLongAsSaid(bytes, found.getSize());
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends with a failure when there is more than the directory says. */
    private static final class AsLongAsSaid extends FilterInputStream {

        private long left;

        AsLongAsSaid(InputStream bytes, long said) {
            super(bytes);
            left = said;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws ZipException {
            left -= read;
            if (left < 0) {
                throw new ZipException("more bytes than the directory says");
            }
        }
    }
}
