package org.muniment.suggestion.engine;

import java.util.Locale;
import java.util.regex.Pattern;

/** Proposes what an event may be called, in the words of the text about its verb. */
final class Labels {

    private static final int LONGEST = 110;
    private static final int FEWEST = 15;
    private static final int FEWEST_CHINESE = 4;
    private static final int FEWEST_AFTER = 4;
    private static final String PARTING = ",;:—，；：。";
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}]+");
    private static final Pattern RELATIVE = Pattern.compile("\\s*(?:which|who|whose|that)\\b");
    private static final Pattern LEADING =
            Pattern.compile(
                    "(?i)^(?:(?:and|but|then|also|that|which|when|while|as|after|so|on|in|by|at|from|since)\\s+)+");
    private static final Pattern TRAILING =
            Pattern.compile(
                    "(?i)(?:[\\s,;:.。，；：“”\"(在于於]|\\b(?:on|in|by|at|from|since|and|of|to|the|a|during|until|that|saying|starting|beginning))+$");

    private Labels() {}

    /** The words with one space where there are line ends and other spaces or controls. */
    static String oneLine(String words) {
        return SPACES.matcher(words).replaceAll(" ").strip();
    }

    /** The clause about the verb, without the date. */
    static String of(String words, Sentence sentence, Verb verb, DateFound date, boolean chinese) {
        int fewest = chinese ? FEWEST_CHINESE : FEWEST;
        int start = before(words, sentence, verb.start());
        while (start > sentence.start() && lacksSubject(words, start, date, verb, fewest)) {
            start = before(words, sentence, start - 1);
        }
        int end = after(words, sentence, verb.end());
        while (end < sentence.end() && end - verb.end() < FEWEST_AFTER) {
            end = after(words, sentence, end + 1);
        }
        String clause = without(words, start, end, date, chinese);
        String label = shortened(tidy(clause), chinese);
        return label.isEmpty() ? oneLine(words.substring(verb.start(), verb.end())) : label;
    }

    private static boolean lacksSubject(
            String words, int start, DateFound date, Verb verb, int fewest) {
        int from = afterDate(start, date, verb);
        return verb.start() - from < fewest
                || RELATIVE.matcher(words.substring(from, verb.start())).lookingAt();
    }

    /** How far the clause reaches before the verb is counted from behind the date. */
    private static int afterDate(int start, DateFound date, Verb verb) {
        return date.start() >= start && date.end() <= verb.start() ? date.end() : start;
    }

    private static int before(String words, Sentence sentence, int from) {
        int at = from;
        while (at > sentence.start() && PARTING.indexOf(words.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static int after(String words, Sentence sentence, int from) {
        int at = Math.min(from, sentence.end());
        while (at < sentence.end() && PARTING.indexOf(words.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String without(
            String words, int start, int end, DateFound date, boolean chinese) {
        int from = Math.max(start, Math.min(end, date.start()));
        int to = Math.min(end, Math.max(start, date.end()));
        if (from >= to) {
            return words.substring(start, end);
        }
        String head = words.substring(start, from);
        String tail = words.substring(to, end);
        String before = TRAILING.matcher(head).replaceAll("");
        String after = tail.replaceFirst("^[\\s,，]+", "");
        boolean joined = chinese || before.isEmpty() || after.isEmpty();
        return before + (joined ? "" : " ") + after;
    }

    private static String tidy(String clause) {
        String line = oneLine(clause);
        line = LEADING.matcher(line).replaceFirst("");
        line = TRAILING.matcher(line).replaceFirst("");
        line = line.replaceFirst("^[\"“”'(\\s,，]+", "").replace(" ,", ",");
        return line.isEmpty()
                ? line
                : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }

    private static String shortened(String label, boolean chinese) {
        if (label.length() <= LONGEST) {
            return label;
        }
        int cut = chinese ? LONGEST : label.lastIndexOf(' ', LONGEST);
        int end = cut > 0 ? cut : LONGEST;
        boolean splits = Character.isLowSurrogate(label.charAt(end));
        return TRAILING.matcher(label.substring(0, splits ? end - 1 : end)).replaceFirst("") + "…";
    }
}
