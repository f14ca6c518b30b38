package org.muniment.api.publicapi.edition;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;
import org.muniment.publication.store.PublicLists;

/**
 * A place in a list, opaque to its reader.
 *
 * @param last read
 * @param list the fingerprint of the list that it is in
 */
record Cursor(PublicLists.Place last, String list) {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,18}) ([0-9a-z]{11}) ([0-9a-f]{12})");

    /**
     * @throws Refusal when it is none, or belongs to another list
     */
    static PublicLists.Place parse(String text, String list) {
        Matcher form = FORM.matcher(decoded(text));
        if (!form.matches()) {
            throw Refusal.invalid(
                    "", "A cursor is taken as it is from the member next of the page before.");
        }
        if (!form.group(3).equals(list)) {
            throw Refusal.invalid(
                    "",
                    "This cursor belongs to a list with other filters. Follow next as it is, or"
                            + " begin without a cursor.");
        }
        return new PublicLists.Place(Long.parseLong(form.group(1)), form.group(2));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        byte[] plain =
                "%d %s %s"
                        .formatted(last.since(), last.id(), list)
                        .getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
