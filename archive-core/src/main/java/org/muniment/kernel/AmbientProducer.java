package org.muniment.kernel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The time and the chance that use cases are given instead of fetching their own. */
final class AmbientProducer {

    /**
     * UTC, in whole microseconds: what PostgreSQL keeps, so that a digest survives the way back.
     */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }
}
