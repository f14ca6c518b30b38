package org.muniment.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells ZIP packages apart without unpacking anything: by the type that some state uncompressed in
 * front, or else by the names in the directory at the end (APPNOTE.TXT 6.3, sections 4.3.12 and
 * 4.3.16).
 */
final class ZipStructure {

    private static final int TAIL = 1 << 20;
    private static final int LOCAL_HEADER = 30;
    private static final int END_RECORD = 22;
    private static final int DIRECTORY_ENTRY = 46;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final String STATED = "mimetype";

    private ZipStructure() {}

    /**
     * @param head the first bytes
     * @param all the file, to be read to its end
     * @throws org.muniment.kernel.Refusal when it is broken, or a package that is not taken
     */
    static MediaType read(byte[] head, ByteReader all) throws IOException {
        Set<String> names = names(tail(all));
        Optional<String> stated = stated(head);
        if (stated.isPresent()) {
            return Optional.of(stated.get())
                    .flatMap(MediaType::ofWord)
                    .filter(MediaType::isDocument)
                    .orElseThrow(
                            () ->
                                    FileInspection.refused(
                                            "These bytes are a package of the type %s."
                                                    .formatted(stated.get())));
        }
        if (names.contains("word/document.xml") || names.contains("word/document2.xml")) {
            return MediaType.DOCX;
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            throw FileInspection.refused("These bytes are an Excel workbook.");
        }
        if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
            throw FileInspection.refused("These bytes are a PowerPoint presentation.");
        }
        throw FileInspection.refused(
                "These bytes are a ZIP package that is neither a Word or OpenDocument text nor an"
                        + " e-book. Please unpack it and deposit what is in it.");
    }

    /** What an OpenDocument or EPUB package says of itself in its first entry, uncompressed. */
    private static Optional<String> stated(byte[] head) {
        if (head.length < LOCAL_HEADER + STATED.length()) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int name = header.getShort(26) & 0xFFFF;
        int extra = header.getShort(28) & 0xFFFF;
        int size = header.getInt(18);
        int from = LOCAL_HEADER + name + extra;
        boolean readable =
                header.getShort(8) == 0 && size > 0 && size <= 100 && from + size <= head.length;
        if (!readable || !STATED.equals(ascii(head, LOCAL_HEADER, name))) {
            return Optional.empty();
        }
        return Optional.of(ascii(head, from, size).strip());
    }

    private static String ascii(byte[] bytes, int from, int length) {
        int to = Math.min(bytes.length, from + length);
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
    }

    /** The last bytes of the file, up to a megabyte. */
    private static byte[] tail(ByteReader all) throws IOException {
        byte[] ring = new byte[TAIL];
        long count = 0;
        for (int next = all.next(); next >= 0; next = all.next()) {
            ring[(int) (count++ % TAIL)] = (byte) next;
        }
        if (count <= TAIL) {
            return Arrays.copyOf(ring, (int) count);
        }
        byte[] tail = new byte[TAIL];
        int cut = (int) (count % TAIL);
        System.arraycopy(ring, cut, tail, 0, TAIL - cut);
        System.arraycopy(ring, 0, tail, TAIL - cut, cut);
        return tail;
    }

    private static Set<String> names(byte[] tail) {
        ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        int end = tail.length - END_RECORD;
        while (end >= 0 && bytes.getInt(end) != END_SIGNATURE) {
            end--;
        }
        if (end < 0) {
            throw FileInspection.refused(
                    "The ZIP package breaks off or is damaged: it has no directory at its end.");
        }
        Set<String> names = new HashSet<>();
        int at = (int) Math.max(0, end - (bytes.getInt(end + 12) & 0xFFFFFFFFL));
        while (at + DIRECTORY_ENTRY <= end && bytes.getInt(at) == ENTRY_SIGNATURE) {
            int name = bytes.getShort(at + 28) & 0xFFFF;
            names.add(ascii(tail, at + DIRECTORY_ENTRY, name));
            at +=
                    DIRECTORY_ENTRY
                            + name
                            + (bytes.getShort(at + 30) & 0xFFFF)
                            + (bytes.getShort(at + 32) & 0xFFFF);
        }
        return names;
    }
}
