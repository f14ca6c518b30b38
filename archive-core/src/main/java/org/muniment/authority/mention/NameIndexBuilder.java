package org.muniment.authority.mention;

import java.util.Arrays;

/** Puts the forms of names into an index. */
public final class NameIndexBuilder {

    static final byte TITLE = 1;
    static final byte NO_GIVEN_NAME = 2;
    static final byte COMMA = 3;
    static final byte WITHIN_TITLE = 4;

    /** Capitals alone make a word of so many letters: US, UN, WHO. */
    private static final int LONGEST_ACRONYM = 3;

    private final Heldings names = new Heldings();
    private final Lexicon lexicon = new Lexicon();
    private final Paths paths = new Paths();
    private int longest = 1;

    private int count;
    private int[] states = new int[1024];
    private int[] numbers = new int[1024];
    private byte[] forms = new byte[1024];

    /** Adds a name; those of one record are added together, in its order. */
    public void add(NameEntry name) {
        int number = names.add(name);
        for (Form form : Forms.of(name)) {
            add(number, form);
        }
    }

    public NameIndex build() {
        Titles.WITHIN_TITLES.forEach(this::lexiconOf);
        Titles.ENGLISH.forEach(this::lexiconOf);
        Titles.NO_GIVEN_NAMES.forEach(this::lexiconOf);
        lexicon.trim();
        return new NameIndex(this);
    }

    private void lexiconOf(String word) {
        char[] letters = word.toCharArray();
        lexicon.add(letters, 0, letters.length);
    }

    private void add(int number, Form form) {
        Tokens tokens = new Tokens(form.words());
        tokens.read(Integer.MAX_VALUE);
        int from = 0;
        int to = tokens.count();
        while (from < to && tokens.is(from, Tokens.SIGN)) {
            from++;
        }
        while (to > from && tokens.is(to - 1, Tokens.SIGN)) {
            to--;
        }
        if (from == to) {
            return;
        }
        int apart = state(tokens, from, to, Tokens.APOSTROPHE, Tokens.APOSTROPHE);
        int joined = state(tokens, from, to, Tokens.HYPHEN, Tokens.POINT);
        put(apart, number, form, tokens, from, to);
        if (joined != apart) {
            put(joined, number, form, tokens, from, to);
        }
    }

    /** Where a name leads whose words are joined over gaps from one kind to another. */
    private int state(Tokens tokens, int from, int to, byte first, byte last) {
        int state = 0;
        int length = 0;
        for (int i = from; i < to; i++) {
            int start = i;
            while (i < to - 1 && tokens.gapAfter(i) >= first && tokens.gapAfter(i) <= last) {
                i++;
            }
            int word =
                    lexicon.add(tokens.letters(), tokens.letterStart(start), tokens.letterEnd(i));
            state = paths.add(state, word);
            length++;
        }
        longest = Math.max(longest, length);
        return state;
    }

    private void put(int state, int number, Form form, Tokens tokens, int from, int to) {
        boolean alone = true;
        for (int i = from; i < to - 1; i++) {
            alone &= tokens.gapAfter(i) != Tokens.SPACE;
        }
        boolean ideographs = tokens.is(from, Tokens.IDEOGRAPH);
        boolean capital = alone && !ideographs && tokens.is(from, Tokens.CAPITALISED);
        boolean acronym =
                capital
                        && isAllCapitals(tokens, from, to)
                        && tokens.letterEnd(to - 1) - tokens.letterStart(from) <= LONGEST_ACRONYM;
        put(state, number, NameIndex.packed(form, capital, acronym));
    }

    private static boolean isAllCapitals(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.is(i, Tokens.ALL_CAPITALS)) {
                return false;
            }
        }
        return true;
    }

    private void put(int state, int number, byte form) {
        if (count == states.length) {
            states = Arrays.copyOf(states, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count);
            forms = Arrays.copyOf(forms, 2 * count);
        }
        states[count] = state;
        numbers[count] = number;
        forms[count++] = form;
    }

    Heldings names() {
        return names;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Paths paths() {
        return paths;
    }

    int longest() {
        return longest;
    }

    /** What words are apart from names, by their numbers. */
    byte[] kinds() {
        byte[] kinds = new byte[lexicon.size()];
        mark(Titles.WITHIN_TITLES, WITHIN_TITLE, kinds);
        mark(Titles.NO_GIVEN_NAMES, NO_GIVEN_NAME, kinds);
        mark(Titles.ENGLISH, TITLE, kinds);
        kinds[lexicon.find(new char[] {','}, 0, 1)] = COMMA;
        return kinds;
    }

    private void mark(Iterable<String> words, byte kind, byte[] kinds) {
        for (String word : words) {
            kinds[lexicon.find(word.toCharArray(), 0, word.length())] = kind;
        }
    }

    /** For each state, where its postings begin; one more at the end. */
    int[] postingStarts() {
        int[] starts = new int[paths.size() + 1];
        for (int i = 0; i < count; i++) {
            starts[states[i] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    int[] postingNames() {
        int[] sorted = new int[count];
        eachInOrder((from, to) -> sorted[to] = numbers[from]);
        return sorted;
    }

    byte[] postingForms() {
        byte[] sorted = new byte[count];
        eachInOrder((from, to) -> sorted[to] = forms[from]);
        return sorted;
    }

    private interface Move {
        void move(int from, int to);
    }

    /** By state, and within a state the surest variant first. */
    private void eachInOrder(Move move) {
        int[] free = postingStarts();
        for (Variant variant : Variant.values()) {
            for (int i = 0; i < count; i++) {
                if ((forms[i] & 0b111) == variant.ordinal()) {
                    move.move(i, free[states[i]]++);
                }
            }
        }
    }
}
