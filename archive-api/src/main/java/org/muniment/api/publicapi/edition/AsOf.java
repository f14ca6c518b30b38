package org.muniment.api.publicapi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;
import org.muniment.publication.usecase.ReadLog;

/** The parameter {@code as-of}: a serial of the publication log, or a time. */
@ApplicationScoped
class AsOf {

    static final String NAME = ListParameter.AS_OF.word();

    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,18}");

    private final ReadLog log;
    private final Clock clock;

    AsOf(ReadLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The serial that was asked for; empty for now, or when a violation was noted. */
    OptionalLong of(Given given) {
        return given.read(NAME, this::serial).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private long serial(String text) {
        return SERIAL.matcher(text).matches() ? known(Long.parseLong(text)) : log.at(past(text));
    }

    private long known(long serial) {
        long last = log.last();
        if (serial > last) {
            throw Refusal.invalid(
                    "",
                    "The publication log has got to %d so far, not to %d.".formatted(last, serial));
        }
        return serial;
    }

    private Instant past(String text) {
        Instant time = parsed(text);
        if (time.isAfter(clock.instant())) {
            throw Refusal.invalid("", "%s has not come yet.".formatted(time));
        }
        return time;
    }

    private static Instant parsed(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(
                    "",
                    "as-of is a serial of the publication log, such as 42, or an instant, such as"
                            + " 2026-01-31T12:00:00Z.");
        }
    }
}
