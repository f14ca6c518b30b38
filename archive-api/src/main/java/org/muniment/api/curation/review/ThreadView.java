package org.muniment.api.curation.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.review.ReviewThread;
import org.muniment.review.ThreadAnchor;
import org.muniment.review.ThreadEntry;

/**
 * What curators say about one thing.
 *
 * @param revision present when the thread is on a field of a revision, with {@code pointer}
 * @param pointer JSON pointer (RFC 6901) into the body of that revision
 * @param submission present when the thread is on a part of a submission
 */
public record ThreadView(
        String id,
        String record,
        Optional<Integer> revision,
        Optional<String> pointer,
        Optional<String> submission,
        String agent,
        Instant at,
        boolean resolved,
        List<Entry> entries) {

    static ThreadView of(ReviewThread thread) {
        ThreadAnchor anchor = thread.anchor();
        Optional<ThreadAnchor.OnField> field =
                anchor instanceof ThreadAnchor.OnField on ? Optional.of(on) : Optional.empty();
        Optional<String> submission =
                anchor instanceof ThreadAnchor.OnPart on
                        ? Optional.of(on.submission().toString())
                        : Optional.empty();
        return new ThreadView(
                thread.id().toString(),
                anchor.record().toString(),
                field.map(on -> on.revision().number()),
                field.map(ThreadAnchor.OnField::pointer),
                submission,
                thread.agent().toString(),
                thread.at(),
                thread.isResolved(),
                thread.entries().stream().map(Entry::of).toList());
    }

    /**
     * A {@code comment}, or that the thread was settled ({@code resolve}) or not ({@code reopen}).
     *
     * @param expunged the identifier of the expunction that removed the words
     */
    public record Entry(
            String act,
            String agent,
            Instant at,
            Optional<String> words,
            Optional<String> expunged) {

        static Entry of(ThreadEntry entry) {
            return new Entry(
                    entry.act().word(),
                    entry.agent().toString(),
                    entry.at(),
                    entry.words(),
                    entry.removed().map(Object::toString));
        }
    }
}
