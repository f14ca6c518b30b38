package org.muniment.suggestion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;

/**
 * A place in the suggestions on a text, which are in the order of their words.
 *
 * @param start of its words
 * @param end of its words
 */
public record SuggestionPlace(int start, int end, SuggestionId id) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})-([^-]+)");

    /**
     * @throws Refusal when the text is not one that {@link #toString} gave
     */
    public static SuggestionPlace parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Refusal.invalid("", "Take the place in the list as it is from the member next.");
        }
        return new SuggestionPlace(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                SuggestionId.parse(form.group(3)));
    }

    public static SuggestionPlace of(Suggestion suggestion) {
        Quote quote = suggestion.offer().quote();
        return new SuggestionPlace(quote.start(), quote.end(), suggestion.id());
    }

    @Override
    public String toString() {
        return start + "-" + end + "-" + id;
    }
}
