package org.muniment.publication.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionRef;
import org.muniment.publication.Standing;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * Remembers what was read for the public lately. Everything public changes with an entry of the
 * publication log and in no other way, so what was read holds until the log has moved on.
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

    private record RecordKey(RecordKind kind, RecordId record) {}

    /**
     * @param head the log's last serial before it was read
     */
    private record Remembered(long head, Object value) {
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
        return (Standing) of(new RecordKey(kind, record), read::get);
    }

    /** An edition, as {@code read} says or said. */
    public Optional<Edition> edition(EditionRef ref, Supplier<Optional<Edition>> read) {
        Object value = of(ref, () -> read.get().<Object>map(edition -> edition).orElse(ref));
        return value instanceof Edition edition ? Optional.of(edition) : Optional.empty();
    }

    private Object of(Object key, Supplier<Object> read) {
        OptionalLong now = head.serial();
        if (now.isEmpty()) {
            return read.get();
        }
        Remembered known = remembered.getIfPresent(key);
        if (known != null && known.head() == now.getAsLong()) {
            return known.value();
        }
        Object value = read.get();
        remembered.put(key, new Remembered(now.getAsLong(), value));
        return value;
    }
}
