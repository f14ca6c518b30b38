package org.muniment.kernel.dating.words;

/**
 * Turns UTF-16 offsets into code points and back. Words without a surrogate pair, nearly all, need
 * no table.
 */
final class Offsets {

    private final String words;
    private final int[] points;

    Offsets(String words) {
        this.words = words;
        points = hasPairs(words) ? count(words) : new int[0];
    }

    private static boolean hasPairs(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (Character.isSurrogate(words.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static int[] count(String words) {
        int[] points = new int[words.length() + 1];
        for (int at = 0; at < words.length(); at++) {
            boolean second =
                    Character.isLowSurrogate(words.charAt(at))
                            && at > 0
                            && Character.isHighSurrogate(words.charAt(at - 1));
            points[at + 1] = points[at] + 1;
            if (second) {
                points[at + 1]--;
            }
        }
        return points;
    }

    /** How many code points stand before that UTF-16 offset. */
    int points(int units) {
        return points.length == 0 ? units : points[units];
    }

    /** The UTF-16 offset before which that many code points stand; the end if there are fewer. */
    int units(int wanted) {
        if (points.length == 0) {
            return Math.min(wanted, words.length());
        }
        int low = 0;
        int high = words.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
