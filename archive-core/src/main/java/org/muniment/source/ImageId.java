package org.muniment.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * Names an image by its bytes: the digest of its file and, from the second image in a file on, a
 * hyphen and the number. What it names never changes.
 *
 * @param number of the image in the file, from 1
 */
public record ImageId(FileDigest file, int number) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{128})(?:-([1-9][0-9]{0,4}))?");

    public ImageId {
        if (number < 1) {
            throw Refusal.invalid("", "The images of a file are counted from 1.");
        }
    }

    /**
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when nothing can be called so
     */
    public static ImageId parse(String text) {
        Matcher parts = FORM.matcher(text);
        boolean first = parts.matches() && parts.group(2) == null;
        if (!parts.matches() || "1".equals(parts.group(2))) {
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no such image.");
        }
        return new ImageId(
                new FileDigest(parts.group(1)), first ? 1 : Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        return number == 1 ? file.hex() : file.hex() + "-" + number;
    }
}
