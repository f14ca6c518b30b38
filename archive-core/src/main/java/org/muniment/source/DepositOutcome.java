package org.muniment.source;

import java.util.List;
import org.muniment.record.RecordId;

/** What became of a deposit. */
public sealed interface DepositOutcome {

    /** The file, new or not. */
    StoredFile file();

    /**
     * The file has its place now.
     *
     * @param surrogate with the page of the file at its end
     * @param elsewhere where the archive had the same bytes already, in other sources
     */
    record Placed(Surrogate surrogate, List<FilePlace> elsewhere) implements DepositOutcome {

        public Placed {
            elsewhere = List.copyOf(elsewhere);
        }

        public Page page() {
            return surrogate.pages().getLast();
        }

        @Override
        public StoredFile file() {
            return page().file();
        }
    }

    /**
     * Nothing was added: the same bytes are there already, where they were to go or, for a new
     * source, in another one.
     *
     * @param places all of them, those where it was to go first
     */
    record AlreadyThere(StoredFile file, List<FilePlace> places) implements DepositOutcome {

        public AlreadyThere {
            places = List.copyOf(places);
        }

        /** The source to look at instead. */
        public RecordId source() {
            return places.getFirst().source();
        }
    }
}
