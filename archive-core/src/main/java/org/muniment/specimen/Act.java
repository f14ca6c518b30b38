package org.muniment.specimen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.claim.Resolution;
import org.muniment.passage.Method;
import org.muniment.publication.EditionKind;

/**
 * Something that one of the people of the specimen does. Records, texts and people are called by
 * the names that the files of the specimen give them.
 */
public sealed interface Act {

    /** Whose act it is. */
    String who();

    /**
     * Writes the entries of these names, in one change set. A record that was written before gets
     * its next revision.
     */
    record Write(String who, String reason, List<String> entries) implements Act {}

    /**
     * Brings a file into a source.
     *
     * @param scanned whether the source was digitised for the archive
     * @param label what the source itself calls the page
     */
    record Deposit(String who, String source, String file, boolean scanned, Optional<String> label)
            implements Act {}

    /** Has the words of the deposited file read; the text is called as its source. */
    record Read(String who, String source) implements Act {}

    /**
     * Enters words that somebody wrote down or translated.
     *
     * @param text what the new text is called
     * @param derivedFrom the text that it translates
     * @param fromPage whether it was taken from the first page deposited
     * @param caption whether all of it is the caption of an image
     */
    record Enter(
            String who,
            String source,
            String text,
            String file,
            Method method,
            String language,
            Optional<String> derivedFrom,
            boolean fromPage,
            boolean caption)
            implements Act {}

    /** Puts up every draft of these dossiers, each as a submission. */
    record Submit(String who, List<String> dossiers, Optional<String> note) implements Act {}

    /**
     * Decides on the last submission of each of these dossiers.
     *
     * @param approve parts, by name; with none, every part that is not sent back
     * @param requestChanges parts that are sent back, and why
     */
    record Decide(
            String who,
            List<String> dossiers,
            List<String> approve,
            Map<String, String> requestChanges)
            implements Act {}

    /**
     * Decides what becomes of the conflict between these claims.
     *
     * @param approvedBy who approves of it at once
     */
    record Resolve(
            String who,
            String approvedBy,
            List<String> claims,
            Resolution.Outcome outcome,
            Optional<String> preferred,
            String reason)
            implements Act {}

    /** Publishes these records together. */
    record Release(
            String who, List<String> records, String reason, Optional<EditionKind> correction)
            implements Act {}

    /** Withdraws a record. */
    record Withdraw(String who, String record, String reason, Optional<String> successor)
            implements Act {}

    /**
     * Starts a thread about a record.
     *
     * @param pointer the field of its present revision that is meant
     */
    record Comment(String who, String on, Optional<String> pointer, String words) implements Act {}

    /** Answers in the thread about a record. */
    record Reply(String who, String on, String words) implements Act {}
}
