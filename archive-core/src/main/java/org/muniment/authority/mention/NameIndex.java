package org.muniment.authority.mention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.muniment.authority.Romanization;

/**
 * All names of actors and places, in the forms in which they may stand in a text, to be found in
 * one pass over it. It never changes, and may be used by many threads at once.
 */
public final class NameIndex {

    /** What is kept of a form in one byte. */
    private static final int VARIANT = 0b111;

    private static final int SYSTEM_SHIFT = 3;
    private static final int SYSTEM = 0b11;
    private static final int CAPITAL = 0b10_0000;
    private static final int ALL_CAPITALS = 0b100_0000;
    private static final int SURNAME_FIRST = 0b1000_0000;

    private static final Variant[] VARIANTS = Variant.values();

    private final Heldings names;
    private final Lexicon lexicon;
    private final byte[] kinds;
    private final Paths paths;
    private final int[] firstSteps;
    private final int[] postingStarts;
    private final int[] postingNames;
    private final byte[] postingForms;
    private final int longest;

    NameIndex(NameIndexBuilder built) {
        names = built.names();
        lexicon = built.lexicon();
        kinds = built.kinds();
        paths = built.paths();
        firstSteps = paths.firstSteps(lexicon.size());
        postingStarts = built.postingStarts();
        postingNames = built.postingNames();
        postingForms = built.postingForms();
        longest = built.longest();
    }

    /** An index of these names; those of one record are given together, in the record's order. */
    public static NameIndex of(Collection<NameEntry> names) {
        NameIndexBuilder builder = new NameIndexBuilder();
        names.forEach(builder::add);
        return builder.build();
    }

    /** How many names it holds; generated forms are not counted. */
    public int size() {
        return names.size();
    }

    /**
     * The mentions in a text, in order; none overlaps another. Where several names begin at the
     * same word, the longest is taken.
     */
    public List<Mention> find(String words) {
        return new MentionSearch(this, words).all();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    boolean isTitle(int word) {
        return word >= 0 && kinds[word] == NameIndexBuilder.TITLE;
    }

    boolean isNoGivenName(int word) {
        return word >= 0 && kinds[word] == NameIndexBuilder.NO_GIVEN_NAME;
    }

    /** Whether a word may stand between a title and the name. */
    boolean isWithinTitle(int word) {
        return word >= 0 && kinds[word] >= NameIndexBuilder.NO_GIVEN_NAME;
    }

    boolean isComma(int word) {
        return word >= 0 && kinds[word] == NameIndexBuilder.COMMA;
    }

    int firstStep(int word) {
        return word < 0 ? Paths.NONE : firstSteps[word];
    }

    int next(int state, int word) {
        return word < 0 ? Paths.NONE : paths.next(state, word);
    }

    boolean ends(int state) {
        return postingStarts[state] < postingStarts[state + 1];
    }

    int postingsFrom(int state) {
        return postingStarts[state];
    }

    int postingsTo(int state) {
        return postingStarts[state + 1];
    }

    /** Whether a surname ends here: sorted last, they are seen at the end. */
    boolean endsSurname(int state) {
        return ends(state) && variant(postingStarts[state + 1] - 1) == Variant.SURNAME;
    }

    int longest() {
        return longest;
    }

    NameEntry name(int posting) {
        return names.name(postingNames[posting]);
    }

    int record(int posting) {
        return names.record(postingNames[posting]);
    }

    String preferred(int posting) {
        return names.preferred(postingNames[posting]);
    }

    Variant variant(int posting) {
        return VARIANTS[postingForms[posting] & VARIANT];
    }

    /** By which system a generated form is romanized. */
    Optional<Romanization> romanization(int posting) {
        return switch ((postingForms[posting] >> SYSTEM_SHIFT) & SYSTEM) {
            case 1 -> Optional.of(Romanization.PINYIN);
            case 2 -> Optional.of(Romanization.WADE_GILES);
            default -> Optional.empty();
        };
    }

    boolean wantsCapital(int posting) {
        return (postingForms[posting] & CAPITAL) != 0;
    }

    boolean wantsAllCapitals(int posting) {
        return (postingForms[posting] & ALL_CAPITALS) != 0;
    }

    boolean isSurnameFirst(int posting) {
        return (postingForms[posting] & SURNAME_FIRST) != 0;
    }

    static byte packed(Form form, boolean capital, boolean allCapitals) {
        int system =
                form.romanization()
                        .map(each -> each == Romanization.PINYIN ? 1 : 2)
                        .orElse(0);
        return (byte)
                (form.variant().ordinal()
                        | (system << SYSTEM_SHIFT)
                        | (capital ? CAPITAL : 0)
                        | (allCapitals ? ALL_CAPITALS : 0)
                        | (form.surnameFirst() ? SURNAME_FIRST : 0));
    }
}
