package org.muniment.authority.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One pass over one text. */
final class MentionSearch {

    /** Candidates that are listed; a surname alone may fit thousands. */
    static final int MOST_CANDIDATES = 50;

    private static final int WINDOW = 4096;

    /** Words that are looked back to for a title. */
    private static final int BACK = 4;

    private static final int MOST_JOINED = 5;
    private static final int MOST_TITLES = 5;

    private final NameIndex index;
    private final Tokens tokens;
    private final int ahead;
    private int[] ids = new int[64];

    private final List<Mention> mentions = new ArrayList<>();
    private final BitSet named = new BitSet();
    private final List<int[]> candidateRecords = new ArrayList<>();

    /** Where names may end that begin at the present word, in pairs: the last word and the state. */
    private int[] ends = new int[32];
    private int endCount;

    MentionSearch(NameIndex index, String words) {
        this.index = index;
        this.tokens = new Tokens(words);
        this.ahead = MOST_JOINED * (index.longest() + MOST_TITLES) + BACK;
    }

    List<Mention> all() {
        int at = 0;
        while (true) {
            int known = tokens.count();
            tokens.read(WINDOW + ahead + BACK);
            number(known);
            int to = tokens.atEnd() ? tokens.count() : tokens.count() - ahead;
            while (at < to) {
                at = look(at);
            }
            if (tokens.atEnd()) {
                return finished();
            }
            int dropped = at - BACK;
            System.arraycopy(ids, dropped, ids, 0, tokens.count() - dropped);
            tokens.drop(dropped);
            at = BACK;
        }
    }

    private void number(int from) {
        if (tokens.count() > ids.length) {
            ids = Arrays.copyOf(ids, tokens.count());
        }
        for (int i = from; i < tokens.count(); i++) {
            ids[i] = wordOf(i, i);
        }
    }

    private int wordOf(int from, int to) {
        return index.lexicon()
                .find(tokens.letters(), tokens.letterStart(from), tokens.letterEnd(to));
    }

    /** Looks for a name that begins at a word; where to look next. */
    private int look(int at) {
        boolean joint = isJoint(at);
        int state = index.firstStep(ids[at]);
        if (state == Paths.NONE && !joint) {
            return at + 1;
        }
        endCount = 0;
        if (!isPartOfAWord(at)) {
            walk(0, at);
            if (endCount > 0) {
                inverted(at);
                int next = take(at);
                if (next > at) {
                    return next;
                }
            }
        }
        return at + 1;
    }

    private boolean isJoint(int at) {
        byte gap = tokens.gapAfter(at);
        return gap >= Tokens.HYPHEN && gap <= Tokens.POINT && at + 1 < tokens.count();
    }

    /** Whether a word only follows an apostrophe, as in Ch'ang; after an article it may be one. */
    private boolean isPartOfAWord(int at) {
        return at > 0
                && tokens.gapAfter(at - 1) == Tokens.APOSTROPHE
                && tokens.letterEnd(at - 1) - tokens.letterStart(at - 1) > 1
                && !tokens.is(at - 1, Tokens.SIGN);
    }

    private void walk(int state, int at) {
        if (at >= tokens.count()) {
            return;
        }
        step(index.next(state, ids[at]), at);
        int last = at;
        while (isJoint(last) && last - at < MOST_JOINED - 1) {
            last++;
            step(index.next(state, wordOf(at, last)), last);
        }
    }

    private void step(int state, int last) {
        if (state == Paths.NONE) {
            return;
        }
        if (index.ends(state) && !runsOn(last)) {
            end(last, state);
        }
        if (tokens.gapAfter(last) != Tokens.BREAK) {
            walk(state, last + 1);
        }
    }

    /** Whether a word goes on after an apostrophe: Ch'en, but not Chou's. */
    private boolean runsOn(int last) {
        return tokens.gapAfter(last) == Tokens.APOSTROPHE
                && last + 1 < tokens.count()
                && tokens.letterEnd(last + 1) - tokens.letterStart(last + 1) > 1;
    }

    private void end(int last, int state) {
        if (2 * endCount == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[2 * endCount] = last;
        ends[2 * endCount + 1] = state;
        endCount++;
    }

    /** Johnson, U. Alexis: the given names are walked first, and then the surname. */
    private void inverted(int at) {
        int direct = endCount;
        for (int i = 0; i < direct; i++) {
            int last = ends[2 * i];
            if (last + 2 < tokens.count()
                    && index.isComma(ids[last + 1])
                    && index.endsSurname(ends[2 * i + 1])) {
                int from = last + 2;
                from = afterTitles(from);
                given(0, from, at, last);
            }
        }
    }

    private int afterTitles(int from) {
        int at = from;
        while (at < tokens.count() - 1
                && at < from + MOST_TITLES
                && (index.isTitle(ids[at]) || (at > from && index.isWithinTitle(ids[at])))) {
            at++;
        }
        return at;
    }

    private void given(int state, int at, int surname, int surnameLast) {
        if (at >= tokens.count()) {
            return;
        }
        givenStep(index.next(state, ids[at]), at, surname, surnameLast);
        int last = at;
        while (isJoint(last) && last - at < MOST_JOINED - 1) {
            last++;
            givenStep(index.next(state, wordOf(at, last)), last, surname, surnameLast);
        }
    }

    private void givenStep(int state, int last, int surname, int surnameLast) {
        if (state == Paths.NONE) {
            return;
        }
        int whole = state;
        for (int i = surname; i <= surnameLast && whole != Paths.NONE; i++) {
            whole = index.next(whole, ids[i]);
        }
        if (whole != Paths.NONE && index.ends(whole)) {
            end(last, -whole);
        }
        if (tokens.gapAfter(last) != Tokens.BREAK) {
            given(state, last + 1, surname, surnameLast);
        }
    }

    /** Takes the longest name that holds; where to look next, or the same place. */
    private int take(int at) {
        while (endCount > 0) {
            int best = 0;
            for (int i = 1; i < endCount; i++) {
                if (ends[2 * i] > ends[2 * best]) {
                    best = i;
                }
            }
            int last = ends[2 * best];
            if (accept(at, last)) {
                return last + 1;
            }
            endCount = without(last);
        }
        return at;
    }

    private int without(int last) {
        int kept = 0;
        for (int i = 0; i < endCount; i++) {
            if (ends[2 * i] != last) {
                ends[2 * kept] = ends[2 * i];
                ends[2 * kept + 1] = ends[2 * i + 1];
                kept++;
            }
        }
        return kept;
    }

    private boolean accept(int at, int last) {
        Surroundings around = new Surroundings(index, tokens, ids, at, last);
        CandidateList found = new CandidateList(index, around);
        for (int i = 0; i < endCount; i++) {
            if (ends[2 * i] == last) {
                int state = ends[2 * i + 1];
                found.add(Math.abs(state), state < 0);
            }
        }
        if (found.isEmpty()) {
            return false;
        }
        mentions.add(
                new Mention(
                        tokens.start(at),
                        tokens.end(last),
                        around.words(),
                        found.candidates(),
                        found.more()));
        candidateRecords.add(found.records());
        found.firm().forEach(named::set);
        return true;
    }

    /** Says of each candidate whether the text names it in full, which is known at the end only. */
    private List<Mention> finished() {
        for (int i = 0; i < mentions.size(); i++) {
            int[] records = candidateRecords.get(i);
            Mention mention = mentions.get(i);
            if (Arrays.stream(records).anyMatch(named::get)) {
                List<Candidate> candidates = new ArrayList<>();
                for (int c = 0; c < records.length; c++) {
                    Candidate one = mention.candidates().get(c);
                    candidates.add(named.get(records[c]) ? one.asNamedInFull() : one);
                }
                mentions.set(i, mention.with(candidates));
            }
        }
        return mentions;
    }

}
