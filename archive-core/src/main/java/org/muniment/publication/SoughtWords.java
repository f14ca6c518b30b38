package org.muniment.publication;

import java.util.ArrayList;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;

/** Words that are to leave wherever curators wrote them; capitals and small letters are one. */
public record SoughtWords(List<String> all) {

    private static final int MOST = 20;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    public SoughtWords {
        if (all.size() > MOST) {
            throw Refusal.invalid("/words", "Name at most %d words at once.".formatted(MOST));
        }
        List<String> clean = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String pointer = "/words/" + i;
            String words = Wording.clean(pointer, all.get(i));
            int length = words.codePointCount(0, words.length());
            if (length < SHORTEST || length > LONGEST) {
                throw Refusal.invalid(
                        pointer,
                        "Words to look for have %d to %d characters: one letter alone stands"
                                        .formatted(SHORTEST, LONGEST)
                                + " everywhere.");
            }
            clean.add(words);
        }
        all = List.copyOf(clean);
    }

    public static SoughtWords none() {
        return new SoughtWords(List.of());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
