package org.muniment.api.problem;

import java.security.SecureRandom;
import org.jboss.logging.Logger;

/**
 * An unexpected fault: logged whole under a number, of which the caller learns the number alone.
 */
final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 10;
    private static final String RETRY_AFTER = "5";

    private Incident() {}

    /** The answer to a fault; to one that will pass, that the caller may try again. */
    static ProblemException report(Throwable fault) {
        if (Outage.isBehind(fault)) {
            LOG.warnf("The database does not answer: %s", fault);
            return ProblemException.of(ProblemCode.UNAVAILABLE).with("Retry-After", RETRY_AFTER);
        }
        String number = number();
        LOG.errorf(fault, "Incident %s", number);
        return ProblemException.of(
                ProblemCode.INTERNAL_ERROR,
                "The fault is ours. It is logged as incident %s.".formatted(number));
    }

    private static String number() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
