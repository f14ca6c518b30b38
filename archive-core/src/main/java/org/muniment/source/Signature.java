package org.muniment.source;

import java.util.Arrays;
import java.util.Optional;

/** The first bytes by which kinds of file are known. */
enum Signature {
    PNG("89504e470d0a1a0a", ""),
    JPEG("ffd8ff", ""),
    GIF_87("474946383761", "a GIF image"),
    GIF_89("474946383961", "a GIF image"),
    WEBP("52494646........57454250", ""),
    TIFF_INTEL("49492a00", ""),
    TIFF_MOTOROLA("4d4d002a", ""),
    BIG_TIFF_INTEL("49492b0008000000", ""),
    BIG_TIFF_MOTOROLA("4d4d002b00080000", ""),
    BMP("424d........00000000", "a BMP image"),
    HEIF_OR_VIDEO("00......66747970", "an HEIC or AVIF image, or a video"),
    JPEG_2000("0000000c6a502020", "a JPEG 2000 image"),
    JPEG_XL("0000000c4a584c20", "a JPEG XL image"),
    JPEG_XL_BARE("ff0a", "a JPEG XL image"),
    PHOTOSHOP("384250530001", "a Photoshop image"),
    POSTSCRIPT("25215053", "a PostScript document"),
    RTF("7b5c727466", ""),
    OLD_OFFICE(
            "d0cf11e0a1b11ae1",
            "an old Word, Excel or PowerPoint document, or a newer one with a password"),
    ZIP("504b0304", ""),
    GZIP("1f8b", "a compressed file (gzip)"),
    SEVEN_ZIP("377abcaf271c", "a compressed file (7-Zip)"),
    PROGRAM("7f454c46", "a program"),
    UTF_32_LITTLE("fffe0000", "text in UTF-32, which should be saved as UTF-8"),
    UTF_32_BIG("0000feff", "text in UTF-32, which should be saved as UTF-8");

    private final String hex;
    private final String name;

    /**
     * @param hex two digits a byte; two dots stand for any byte
     * @param name what to call a file of this kind that is declined; empty when it is taken
     */
    Signature(String hex, String name) {
        this.hex = hex;
        this.name = name;
    }

    /** Whether a file that starts like this is of this kind. */
    boolean opens(byte[] head) {
        if (head.length * 2 < hex.length()) {
            return false;
        }
        for (int i = 0; i < hex.length(); i += 2) {
            if (hex.charAt(i) != '.'
                    && Integer.parseInt(hex, i, i + 2, 16) != (head[i / 2] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file that starts like this is a TIFF image, classic or Big. */
    static boolean opensTiff(byte[] head) {
        return TIFF_INTEL.opens(head)
                || TIFF_MOTOROLA.opens(head)
                || BIG_TIFF_INTEL.opens(head)
                || BIG_TIFF_MOTOROLA.opens(head);
    }

    /** What a file is that the archive does not take. */
    static Optional<String> declined(byte[] head) {
        return Arrays.stream(values())
                .filter(signature -> !signature.name.isEmpty() && signature.opens(head))
                .map(signature -> signature.name)
                .findFirst();
    }
}
