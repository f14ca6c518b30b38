package org.muniment.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Refusal;

/**
 * Walks through a TIFF file (TIFF 6.0; BigTIFF) from directory to directory, and looks that all
 * pixels that these speak of are within the file. The pixels are not decoded.
 *
 * <p>Each directory is an image, but for those that say that they are a preview or a mask of
 * another (tag 254).
 */
final class TiffStructure {

    private static final int MOST_IMAGES = 1_000;
    private static final int MOST_ENTRIES = 4_096;
    private static final long MOST_PARTS = 1_000_000;
    private static final int AT_ONCE = 32 * 1024;

    private static final int SUBFILE = 254;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int STRIPS = 273;
    private static final int ORIENTATION = 274;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILES = 324;
    private static final int TILE_LENGTHS = 325;

    /** The bits of tag 254 for a preview and for a mask. */
    private static final int NO_IMAGE = 0b101;

    private final SeekableByteChannel file;
    private final long size;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private boolean big;

    /**
     * A value, or where more of them stand.
     *
     * @param at the offset in the file of the first value
     */
    private record Entry(int type, long count, long at) {

        /** Bytes of one value; 0 for a type that is not a whole number. */
        int width() {
            return switch (type) {
                case 1 -> 1;
                case 3 -> 2;
                case 4, 13 -> 4;
                case 16, 18 -> 8;
                default -> 0;
            };
        }
    }

    private TiffStructure(SeekableByteChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    /**
     * @throws Refusal when the file is broken, or an image in it larger than is taken
     */
    static List<NumberedImage> read(SeekableByteChannel file) throws IOException {
        return new TiffStructure(file).images();
    }

    private List<NumberedImage> images() throws IOException {
        List<NumberedImage> images = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long directory = first();
        for (int number = 1; directory != 0; number++) {
            if (!seen.add(directory)) {
                throw broken("its pages go round in a circle");
            }
            if (number > MOST_IMAGES) {
                throw FileInspection.refused(
                        "The file has more than %d pages; please deposit it in parts."
                                .formatted(MOST_IMAGES));
            }
            Map<Integer, Entry> entries = new HashMap<>();
            directory = entries(directory, entries);
            boolean image = (one(entries, SUBFILE, 0) & NO_IMAGE) == 0;
            if (image || number == 1) {
                images.add(new NumberedImage(number, shape(entries)));
            }
        }
        if (images.isEmpty()) {
            throw broken("it has no pixels");
        }
        return images;
    }

    private long first() throws IOException {
        order = bytes(0, 2).get() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        big = bytes(2, 2).getShort() == 43;
        return big ? offset(bytes(8, 8).getLong()) : u32(bytes(4, 4));
    }

    /** Reads a directory and returns where the next one is, 0 after the last. */
    private long entries(long at, Map<Integer, Entry> entries) throws IOException {
        long count =
                big ? offset(bytes(at, 8).getLong()) : Short.toUnsignedInt(bytes(at, 2).getShort());
        if (count > MOST_ENTRIES) {
            throw broken("a page says too much of itself");
        }
        long from = at + (big ? 8 : 2);
        int length = big ? 20 : 12;
        ByteBuffer all = bytes(from, (int) count * length + (big ? 8 : 4));
        for (int i = 0; i < count; i++) {
            int entry = i * length;
            int type = Short.toUnsignedInt(all.getShort(entry + 2));
            long values =
                    big
                            ? offset(all.getLong(entry + 4))
                            : Integer.toUnsignedLong(all.getInt(entry + 4));
            int field = entry + (big ? 12 : 8);
            Entry inline = new Entry(type, values, from + field);
            long bytes = inline.width() * values;
            boolean fits = bytes <= (big ? 8 : 4);
            long there = big ? all.getLong(field) : Integer.toUnsignedLong(all.getInt(field));
            entries.putIfAbsent(
                    Short.toUnsignedInt(all.getShort(entry)),
                    fits ? inline : new Entry(type, values, there));
        }
        int next = (int) count * length;
        return big ? offset(all.getLong(next)) : Integer.toUnsignedLong(all.getInt(next));
    }

    private ImageShape shape(Map<Integer, Entry> entries) throws IOException {
        long width = one(entries, WIDTH, 0);
        long height = one(entries, HEIGHT, 0);
        ImageLimits.require(width, height);
        boolean tiled = entries.containsKey(TILES);
        requirePixels(entries.get(tiled ? TILES : STRIPS), entries, tiled);
        long orientation = one(entries, ORIENTATION, Exif.UPRIGHT);
        return new ImageShape(
                (int) width,
                (int) height,
                orientation >= 1 && orientation <= 8 ? (int) orientation : Exif.UPRIGHT);
    }

    private void requirePixels(@Nullable Entry offsets, Map<Integer, Entry> entries, boolean tiled)
            throws IOException {
        Entry lengths = entries.get(tiled ? TILE_LENGTHS : STRIP_LENGTHS);
        if (offsets == null || lengths == null || offsets.count() == 0) {
            throw broken("it has no pixels");
        }
        if (offsets.count() != lengths.count() || offsets.count() > MOST_PARTS) {
            throw broken("it does not say properly where its pixels are");
        }
        long step = AT_ONCE / 8;
        for (long from = 0; from < offsets.count(); from += step) {
            int some = (int) Math.min(step, offsets.count() - from);
            long[] starts = values(offsets, from, some);
            long[] sizes = values(lengths, from, some);
            for (int i = 0; i < some; i++) {
                if (starts[i] < 0 || sizes[i] < 0 || starts[i] > size - sizes[i]) {
                    throw broken("it breaks off before its end");
                }
            }
        }
    }

    private long[] values(Entry entry, long from, int some) throws IOException {
        int width = entry.width();
        if (width == 0) {
            throw broken("a number in it is none");
        }
        ByteBuffer bytes = bytes(entry.at() + from * width, some * width);
        long[] values = new long[some];
        for (int i = 0; i < some; i++) {
            values[i] =
                    switch (width) {
                        case 1 -> Byte.toUnsignedInt(bytes.get());
                        case 2 -> Short.toUnsignedInt(bytes.getShort());
                        case 4 -> Integer.toUnsignedLong(bytes.getInt());
                        default -> bytes.getLong();
                    };
        }
        return values;
    }

    private long one(Map<Integer, Entry> entries, int tag, long absent) throws IOException {
        Entry entry = entries.get(tag);
        return entry == null || entry.count() == 0 ? absent : values(entry, 0, 1)[0];
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        if (at < 0 || at > size - length) {
            throw broken("it breaks off before its end");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
        file.position(at);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                throw broken("it breaks off before its end");
            }
        }
        return bytes.flip();
    }

    private static long u32(ByteBuffer bytes) {
        return Integer.toUnsignedLong(bytes.getInt());
    }

    private static long offset(long value) {
        if (value < 0) {
            throw broken("it points to where nothing can be");
        }
        return value;
    }

    private static Refusal broken(String how) {
        return ImageLimits.broken(MediaType.TIFF, how);
    }
}
