package org.muniment.passage.reading;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.passage.Encoding;
import org.muniment.passage.Encoding.Alternative;

/** Guesses an encoding from the statistics of the bytes, with the detector of ICU. */
final class StatisticalGuess {

    /** As much as ICU looks at. */
    private static final int SAMPLE = 8000;

    private static final String LAST_RESORT = "windows-1252";
    private static final byte[] PLAIN = "Az09 \n".getBytes(StandardCharsets.US_ASCII);

    private StatisticalGuess() {}

    /**
     * The likeliest encoding in which every byte has a meaning. Where the bytes are UTF-8 but for a
     * few, that is UTF-8.
     */
    static Encoding of(byte[] bytes) {
        CharsetMatch[] matches = new CharsetDetector().setText(sample(bytes)).detectAll();
        Map<String, Integer> candidates = new LinkedHashMap<>();
        for (CharsetMatch match : matches) {
            if (match.getName().equals("UTF-8") || fits(match.getName(), bytes)) {
                candidates.putIfAbsent(
                        Charset.forName(match.getName()).name(), match.getConfidence());
            }
        }
        List<Alternative> all = new ArrayList<>();
        candidates.forEach((charset, confidence) -> all.add(new Alternative(charset, confidence)));
        String best =
                candidates.containsKey("UTF-8")
                        ? "UTF-8"
                        : all.isEmpty() ? LAST_RESORT : all.getFirst().charset();
        all.removeIf(alternative -> alternative.charset().equals(best));
        return new Encoding(best, Encoding.Basis.GUESSED, all);
    }

    private static boolean fits(String name, byte[] bytes) {
        if (!Charset.isSupported(name)) {
            return false;
        }
        Charset charset = Charset.forName(name);
        return new String(PLAIN, charset).equals(new String(PLAIN, StandardCharsets.US_ASCII))
                && Characters.wellFormed(bytes, charset);
    }

    /** The lines that tell something: those with bytes beyond ASCII, from the first on. */
    private static byte[] sample(byte[] bytes) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE);
        int line = 0;
        boolean telling = false;
        for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
            telling |= bytes[i] < 0;
            boolean ends = bytes[i] == '\n' || i + 1 == bytes.length;
            if (telling && (ends || i - line >= SAMPLE)) {
                int from = Math.max(line, i + 1 - SAMPLE);
                sample.write(bytes, from, i + 1 - from);
                line = i + 1;
                telling = false;
            } else if (ends) {
                line = i + 1;
            }
        }
        return sample.toByteArray();
    }
}
