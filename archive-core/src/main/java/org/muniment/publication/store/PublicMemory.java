package org.muniment.publication.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.muniment.publication.Closure;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionRef;
import org.muniment.publication.StaleMark;
import org.muniment.publication.Standing;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * Remembers what was read for the public lately. What is published changes with an entry of the
 * publication log and in no other way, so what was read holds until the log has moved on. Whether
 * an edition is closed or stale can change without one: that is read anew with every look at the
 * log, four times a second at most.
 */
@ApplicationScoped
public class PublicMemory {

    private static final long MOST_BYTES = 32L << 20;

    /** What an entry takes besides the bytes of an edition, roughly. */
    private static final int OVERHEAD = 500;

    private final LogHead head;
    private final Cache<Object, Remembered> remembered =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .weigher((Object _, Remembered each) -> each.weight())
                    .build();

    PublicMemory(LogHead head) {
        this.head = head;
    }

    private record StandingKey(RecordKind kind, RecordId record) {}

    private record HolderKey(RecordKind kind, RecordId part) {}

    private record ClosedKey(RecordId record) {}

    private record StaleKey(EditionRef edition) {}

    /**
     * @param since the serial, or the look, that was the last before it was read
     */
    private record Remembered(long since, Object value) {
        private int weight() {
            return switch (value) {
                case Edition edition -> OVERHEAD + edition.bytes().length;
                case Standing.Current(var edition) -> OVERHEAD + edition.bytes().length;
                default -> OVERHEAD;
            };
        }
    }

    /** How a record stands, as {@code read} says or said. */
    public Standing standing(RecordKind kind, RecordId record, Supplier<Standing> read) {
        return (Standing) of(new StandingKey(kind, record), LogHead.Seen::serial, read::get);
    }

    /** How the record stands that holds a part, as {@code read} says or said. */
    public Standing holder(RecordKind kind, RecordId part, Supplier<Standing> read) {
        return (Standing) of(new HolderKey(kind, part), LogHead.Seen::serial, read::get);
    }

    /** Which editions of a record are closed, as {@code read} says or said a moment ago. */
    @SuppressWarnings("unchecked")
    public Map<Integer, Closure> closed(RecordId record, Supplier<Map<Integer, Closure>> read) {
        return (Map<Integer, Closure>)
                of(new ClosedKey(record), LogHead.Seen::at, () -> Map.copyOf(read.get()));
    }

    /** Why an edition is stale, as {@code read} says or said a moment ago. */
    @SuppressWarnings("unchecked")
    public Optional<StaleMark> stale(EditionRef edition, Supplier<Optional<StaleMark>> read) {
        return (Optional<StaleMark>) of(new StaleKey(edition), LogHead.Seen::at, read::get);
    }

    /** An edition, as {@code read} says or said. */
    public Optional<Edition> edition(EditionRef ref, Supplier<Optional<Edition>> read) {
        Object value =
                of(
                        ref,
                        LogHead.Seen::serial,
                        () -> read.get().<Object>map(edition -> edition).orElse(ref));
        return value instanceof Edition edition ? Optional.of(edition) : Optional.empty();
    }

    private Object of(Object key, ToLongFunction<LogHead.Seen> since, Supplier<Object> read) {
        Optional<LogHead.Seen> seen = head.seen();
        if (seen.isEmpty()) {
            return read.get();
        }
        long now = since.applyAsLong(seen.get());
        Remembered known = remembered.getIfPresent(key);
        if (known != null && known.since() == now) {
            return known.value();
        }
        Object value = read.get();
        remembered.put(key, new Remembered(now, value));
        return value;
    }
}
