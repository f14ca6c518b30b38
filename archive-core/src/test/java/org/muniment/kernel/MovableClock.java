package org.muniment.kernel;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of tests: that of the machine, until a test lets days go by. */
@Singleton
public class MovableClock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return new Moved(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    }

    /** Until {@link #back}. */
    public void goAhead(Duration by) {
        ahead.set(by);
    }

    public void back() {
        ahead.set(Duration.ZERO);
    }

    private final class Moved extends Clock {
        private final Clock machine;

        Moved(Clock machine) {
            this.machine = machine;
        }

        @Override
        public ZoneId getZone() {
            return machine.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Moved(machine.withZone(zone));
        }

        @Override
        public Instant instant() {
            return machine.instant().plus(ahead.get());
        }
    }
}
