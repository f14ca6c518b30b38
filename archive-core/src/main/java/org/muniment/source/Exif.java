package org.muniment.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The orientation in the EXIF data of an image: a TIFF 6.0 directory (EXIF 2.32, section 4.6).
 *
 * <p>Broken data is common and harmless here: it states no orientation.
 */
final class Exif {

    /** The orientation of an image that states none: upright as stored. */
    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int HEADER = 8;
    private static final int ENTRY = 12;

    private Exif() {}

    /**
     * @param tiff from the byte order mark on
     * @return 1 to 8
     */
    static int orientation(byte[] tiff) {
        if (tiff.length < HEADER || tiff[0] != tiff[1] || tiff[0] != 'I' && tiff[0] != 'M') {
            return UPRIGHT;
        }
        ByteBuffer data =
                ByteBuffer.wrap(tiff)
                        .order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(data.getInt(4));
        if (data.getShort(2) != 42 || directory + 2 > tiff.length) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(data.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY;
            if (entry + ENTRY > tiff.length) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(data.getShort((int) entry)) == ORIENTATION) {
                return stated(data, (int) entry);
            }
        }
        return UPRIGHT;
    }

    private static int stated(ByteBuffer data, int entry) {
        boolean oneShort = data.getShort(entry + 2) == SHORT && data.getInt(entry + 4) == 1;
        int value = Short.toUnsignedInt(data.getShort(entry + 8));
        return oneShort && value >= 1 && value <= 8 ? value : UPRIGHT;
    }
}
