package org.muniment.suggestion.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.record.RecordKind;

/**
 * Finds words in Latin letters that are written like names and are none that the archive knows:
 * capitals within a sentence.
 */
final class UnknownNames {

    private static final Pattern CAPITALS =
            Pattern.compile(
                    "\\p{Lu}\\p{Ll}+(?:[-’']\\p{L}\\p{Ll}+){0,3}(?: \\p{Lu}\\.){0,3}(?: \\p{Lu}\\p{Ll}+(?:-\\p{L}?\\p{Ll}+){0,3}){0,6}");
    private static final Pattern AT_A_PLACE =
            Pattern.compile("(?is).*\\b(?:in|at|near|outside|off|to|from)\\s+(?:the\\s+)?");
    private static final Pattern PEOPLES =
            Pattern.compile("(?:\\p{L}+(?:ese|ish|ian|ean)|Americans?|Germans?|French|Dutch|Greeks?)");

    private static final Set<String> NO_NAMES =
            Set.of(
                    "January", "February", "March", "April", "May", "June", "July", "August",
                    "September", "October", "November", "December", "Monday", "Tuesday",
                    "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Government", "The",
                    "This", "That", "These", "Those", "President", "Ambassador", "Premier",
                    "Minister", "Secretary", "Mister", "Mr", "Mrs", "Dr", "General", "State",
                    "Embassy", "Report");

    private static final int SHORTEST = 4;
    private static final int BEFORE = 16;

    private UnknownNames() {}

    static List<UnknownName> in(String words, List<Mention> known) {
        List<UnknownName> names = new ArrayList<>();
        Matcher matcher = CAPITALS.matcher(words);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (isWithinSentence(words, start)
                    && isName(matcher.group())
                    && (end == words.length() || words.charAt(end) != '-')
                    && !overlaps(known, start, end)) {
                names.add(new UnknownName(start, end, kind(words, start)));
            }
        }
        return names;
    }

    private static boolean overlaps(List<Mention> known, int start, int end) {
        int low = 0;
        int high = known.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (known.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < known.size() && known.get(low).start() < end;
    }

    /** At the beginning of a sentence every word has a capital. */
    private static boolean isWithinSentence(String words, int start) {
        int at = start;
        while (at > 0 && (words.charAt(at - 1) == ' ' || "\"“‘'(".indexOf(words.charAt(at - 1)) >= 0)) {
            at--;
        }
        char before = at == 0 ? '\n' : words.charAt(at - 1);
        return Character.isLetterOrDigit(before) || before == ',';
    }

    private static boolean isName(String words) {
        return words.length() >= SHORTEST
                && !NO_NAMES.contains(words.split(" ", 2)[0])
                && !PEOPLES.matcher(words).matches();
    }

    private static Optional<RecordKind> kind(String words, int start) {
        String before = words.substring(Math.max(0, start - BEFORE), start);
        return AT_A_PLACE.matcher(before).matches()
                ? Optional.of(RecordKind.PLACE)
                : Optional.empty();
    }
}
