package org.muniment.kernel.dating.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.Narrative.Told;
import org.muniment.kernel.dating.words.Supply.Part;
import org.muniment.kernel.dating.words.Supply.Source;
import org.muniment.kernel.edtf.Edtf;

/** Finds the dates in a text. It keeps nothing and may be used by many threads at once. */
public final class DatingFinder {

    private final String words;
    private final Offsets offsets;
    private final List<@Nullable Told> told;
    private final Coordination coordination;

    private DatingFinder(String words, Layout layout, Optional<LocalDate> published) {
        this.words = words;
        offsets = new Offsets(words);
        Tokens tokens = Tokenizer.cut(words);
        Narrative narrative = new Narrative(tokens, Grammar.read(tokens), layout, published);
        told = narrative.tell();
        coordination = narrative.coordination();
    }

    /** The dates in a text of which no more is known than the words. */
    public static List<FoundDating> find(String words) {
        return find(words, List.of(), Optional.empty());
    }

    /**
     * The dates in a text, in order.
     *
     * @param regions what its stretches are; if empty, that is judged by the lines
     * @param published the day on which it was published, which is told apart from the time that it
     *     tells of
     */
    public static List<FoundDating> find(
            String words, List<Region> regions, Optional<LocalDate> published) {
        Layout layout =
                regions.isEmpty() ? Layout.guess(words) : Layout.of(regions, new Offsets(words));
        return new DatingFinder(words, layout, published).all();
    }

    private List<FoundDating> all() {
        List<FoundDating> found = new ArrayList<>();
        Optional<FoundDating.Range> before = Optional.empty();
        for (int i = 0; i < told.size(); i++) {
            Optional<FoundDating.Range> after = rangeFrom(i);
            Told here = told.get(i);
            if (here != null) {
                found.add(found(here, after.isPresent() ? after : before));
            }
            before = after;
        }
        return found;
    }

    private FoundDating found(Told here, Optional<FoundDating.Range> range) {
        int start = here.expression().start();
        int end = here.expression().end();
        return new FoundDating(
                offsets.points(start),
                offsets.points(end),
                words.substring(start, end),
                here.edtf(),
                basis(here),
                range);
    }

    private Optional<FoundDating.Range> rangeFrom(int index) {
        Told one = told.get(index);
        Told other = index + 1 < told.size() ? told.get(index + 1) : null;
        if (one == null || other == null || !coordination.isRange(index)) {
            return Optional.empty();
        }
        Edtf interval = Moment.read(one.edtf() + "/" + other.edtf());
        return interval == null
                ? Optional.empty()
                : Optional.of(
                        new FoundDating.Range(
                                offsets.points(one.expression().start()),
                                offsets.points(other.expression().end()),
                                interval));
    }

    private List<Supply> basis(Told here) {
        Moment moment = here.moment();
        List<Supply> basis = new ArrayList<>();
        if (moment == null) {
            return basis;
        }
        supply(Part.YEAR, moment.yearFrom(), here.expression(), basis);
        if (moment.month() != null) {
            supply(Part.MONTH, moment.monthFrom(), here.expression(), basis);
        }
        if (moment.day() != null) {
            supply(Part.DAY, moment.dayFrom(), here.expression(), basis);
        }
        return basis;
    }

    private void supply(Part part, Origin origin, Expression own, List<Supply> basis) {
        if (origin.equals(Origin.PUBLICATION)) {
            basis.add(new Supply(part, Source.PUBLICATION, 0, 0, ""));
        } else if (origin.start() != own.start()) {
            Source source =
                    origin.start() < own.start() ? Source.EARLIER_WORDS : Source.LATER_WORDS;
            basis.add(
                    new Supply(
                            part,
                            source,
                            offsets.points(origin.start()),
                            offsets.points(origin.end()),
                            words.substring(origin.start(), origin.end())));
        }
    }
}
