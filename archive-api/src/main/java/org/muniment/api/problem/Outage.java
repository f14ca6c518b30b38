package org.muniment.api.problem;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away, starting or stopping from a fault of ours. The former passes, so
 * whoever asked is told to ask again.
 */
final class Outage {

    /** Connection lost or refused, and the server going, gone, coming, or with no place left. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String CONNECTION = "08";
    private static final String NO_CONNECTION_IN_TIME = "Acquisition timeout";

    private Outage() {}

    /** Whether the database being away is behind a fault, or came on top of it. */
    static boolean isBehind(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> rest = new ArrayDeque<>();
        add(fault, rest);
        while (!rest.isEmpty()) {
            Throwable one = rest.pop();
            if (seen.add(one)) {
                if (one instanceof SQLException sql && isOutage(sql)) {
                    return true;
                }
                add(one.getCause(), rest);
                for (Throwable other : one.getSuppressed()) {
                    add(other, rest);
                }
            }
        }
        return false;
    }

    private static void add(@Nullable Throwable one, Deque<Throwable> rest) {
        if (one != null) {
            rest.push(one);
        }
    }

    private static boolean isOutage(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return state.startsWith(CONNECTION)
                || STATES.contains(state)
                || String.valueOf(fault.getMessage()).contains(NO_CONNECTION_IN_TIME);
    }
}
