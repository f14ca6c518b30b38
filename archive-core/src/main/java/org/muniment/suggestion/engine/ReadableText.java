package org.muniment.suggestion.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.muniment.passage.CodePoints;
import org.muniment.passage.Text;
import org.muniment.passage.Words;
import org.muniment.suggestion.Quote;

/**
 * A text with what is known of its words, found once for all engines. Offsets here are in UTF-16
 * units, as in Java; {@link #quote} gives those of the archive.
 */
public final class ReadableText {

    private final Text text;
    private final String words;
    private final CodePoints codePoints;
    private final List<Sentence> sentences;
    private final List<DateFound> dates;
    private final NamesFound names;

    public ReadableText(Text text, Words words, NamesFound names) {
        this.text = text;
        this.words = words.value();
        this.codePoints = words.codePoints();
        this.sentences = Sentences.of(this.words, text.blocks(), codePoints);
        this.dates = Dates.of(this.words, text.blocks(), codePoints);
        this.names = names;
    }

    public Text text() {
        return text;
    }

    public String words() {
        return words;
    }

    /** In order. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** In order. */
    public List<DateFound> dates() {
        return dates;
    }

    public NamesFound names() {
        return names;
    }

    /** The dates that stand wholly in a sentence, in order. */
    List<DateFound> dates(Sentence sentence) {
        return within(dates, DateFound::start, DateFound::end, sentence);
    }

    /** The mentions that stand wholly in a sentence, in order. */
    List<Mention> mentions(Sentence sentence) {
        return within(names.mentions(), Mention::start, Mention::end, sentence);
    }

    /** The unknown names that stand wholly in a sentence, in order. */
    List<UnknownName> unknown(Sentence sentence) {
        return within(names.unknown(), UnknownName::start, UnknownName::end, sentence);
    }

    /** The one sentence in which all of these words stand. */
    Optional<Sentence> sentence(int start, int end) {
        int at = firstFrom(sentences, Sentence::start, start + 1) - 1;
        return at >= 0 && sentences.get(at).end() >= end
                ? Optional.of(sentences.get(at))
                : Optional.empty();
    }

    private static <T> List<T> within(
            List<T> all, ToIntFunction<T> start, ToIntFunction<T> end, Sentence sentence) {
        int from = firstFrom(all, start, sentence.start());
        int to = firstFrom(all, start, sentence.end());
        return all.subList(from, to).stream()
                .filter(one -> end.applyAsInt(one) <= sentence.end())
                .toList();
    }

    /** The index of the first that begins there or later; they are in order. */
    private static <T> int firstFrom(List<T> all, ToIntFunction<T> start, int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(all.get(middle)) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words between two offsets in UTF-16 units. */
    public Quote quote(int start, int end) {
        return new Quote(
                codePoints.ofUtf16(start), codePoints.ofUtf16(end), words.substring(start, end));
    }

    /** Whether these words are to be read as Chinese. */
    public boolean isChinese(int start, int end) {
        long han =
                words.substring(start, end)
                        .codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        .count();
        return han * 4 > end - start;
    }

    /** BCP 47, for words of our own about these. */
    public String language(int start, int end) {
        return isChinese(start, end) ? "zh" : "en";
    }
}
