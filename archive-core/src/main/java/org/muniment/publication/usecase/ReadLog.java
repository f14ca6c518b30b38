package org.muniment.publication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.muniment.publication.LogEntry;
import org.muniment.publication.store.PublicationLog;

/** What happened to the public record, in order. */
@ApplicationScoped
public class ReadLog {

    private final PublicationLog log;

    ReadLog(PublicationLog log) {
        this.log = log;
    }

    /** The serial of the last entry; 0 when there is none. */
    @Transactional
    public long last() {
        return log.last();
    }

    /** The serial of the last entry at or before a time; 0 when there is none. */
    @Transactional
    public long at(Instant time) {
        return log.at(time);
    }

    /** Entries after a serial, in order. */
    @Transactional
    public List<LogEntry> after(long serial, int most) {
        return log.after(serial, most);
    }
}
