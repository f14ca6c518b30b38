package org.muniment.passage.sharing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.muniment.passage.Maker;
import org.muniment.passage.Place;
import org.muniment.passage.Words;

/**
 * The fingerprints of a text: Saul Schleimer, Daniel S. Wilkerson, Alex Aiken, Winnowing: Local
 * Algorithms for Document Fingerprinting, SIGMOD 2003, section 3, robust winnowing. The shingles
 * are of folded words (compatibility forms, case, accents and punctuation do not count): five words
 * of a script with spaces, or eight ideographs, or as much of both together. Any eight words, or
 * eleven ideographs, that two texts share in a row give at least one common fingerprint.
 */
public final class Fingerprints {

    /** How this engine is named where its work is kept. */
    public static final Maker.Machine NAME = new Maker.Machine("muniment-winnowing", "1");

    private static final int WINDOW = 4;
    private static final int FULL = 40;
    private static final int WORD = 8;
    private static final int IDEOGRAPH = 5;
    private static final long BASE = 0x100000001B3L;

    private final List<Place> places = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private final List<Long> hashes = new ArrayList<>();

    private Fingerprints() {}

    /** Those of a text, in order. */
    public static List<Fingerprint> of(Words words) {
        Fingerprints reading = new Fingerprints();
        reading.cut(words.value());
        return winnow(reading.shingles());
    }

    private void cut(String text) {
        int point = 0;
        int from = -1;
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < text.length(); point++) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isSign(c)) {
                end(word, from, point);
                from = -1;
                add(Character.toString(c), IDEOGRAPH, point, point + 1);
            } else if (Character.isLetterOrDigit(c) || (from >= 0 && isMark(c))) {
                from = from < 0 ? point : from;
                word.appendCodePoint(c);
            } else {
                end(word, from, point);
                from = -1;
            }
        }
        end(word, from, point);
    }

    private static boolean isSign(int c) {
        return Character.isIdeographic(c)
                || switch (Character.UnicodeScript.of(c)) {
                    case HIRAGANA, KATAKANA, BOPOMOFO, THAI -> true;
                    default -> false;
                };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\''
                || c == '’';
    }

    private void end(StringBuilder word, int from, int to) {
        if (from >= 0) {
            add(word.toString(), WORD, from, to);
            word.setLength(0);
        }
    }

    private void add(String word, int weight, int from, int to) {
        String folded =
                Normalizer.normalize(word, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * BASE;
        }
        places.add(new Place(from, to));
        weights.add(weight);
        hashes.add(mixed(hash));
    }

    /** The finaliser of MurmurHash3, so that every bit counts when hashes are compared. */
    private static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }

    private List<Fingerprint> shingles() {
        List<Fingerprint> shingles = new ArrayList<>();
        int to = 0;
        int weight = 0;
        for (int from = 0; from < places.size(); from++) {
            while (to < places.size() && weight < FULL) {
                weight += weights.get(to++);
            }
            if (weight < FULL) {
                break;
            }
            long hash = 0;
            for (int i = from; i < to; i++) {
                hash = hash * BASE + hashes.get(i);
            }
            shingles.add(
                    new Fingerprint(
                            mixed(hash),
                            new Place(places.get(from).start(), places.get(to - 1).end())));
            weight -= weights.get(from);
        }
        return shingles;
    }

    /** Of each window the least, the rightmost of equals, unless the last one kept is as little. */
    private static List<Fingerprint> winnow(List<Fingerprint> shingles) {
        List<Fingerprint> kept = new ArrayList<>();
        int last = -1;
        int windows = Math.max(1, shingles.size() - WINDOW + 1);
        for (int start = 0; start < windows && !shingles.isEmpty(); start++) {
            int end = Math.min(shingles.size(), start + WINDOW);
            int least = start;
            for (int i = start; i < end; i++) {
                if (shingles.get(i).hash() <= shingles.get(least).hash()) {
                    least = i;
                }
            }
            if (last >= start && shingles.get(last).hash() == shingles.get(least).hash()) {
                continue;
            }
            if (least != last) {
                kept.add(shingles.get(least));
                last = least;
            }
        }
        return kept;
    }
}
