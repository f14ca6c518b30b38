package org.muniment.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # state, away
                    08001,   true
                    08006,   true
                    57P01,   true
                    57P03,   true
                    53300,   true
                    # a broken rule, a deadlock, a cancelled query: the database is there
                    23505,   false
                    40P01,   false
                    57014,   false
                    """)
    void knowsADatabaseThatIsAwayByTheStateOfTheFault(String state, boolean away) {
        Throwable fault = new IllegalStateException(new SQLException("whatever", state));
        assertEquals(away, Outage.isBehind(fault));
        assertEquals(away ? 503 : 500, Incident.report(fault).problem().status());
    }

    @Test
    void alsoFindsItBesideTheCausesAndWhenThePoolHasNoConnectionLeft() {
        Exception beside = new Exception("could not be rolled back");
        beside.addSuppressed(
                new SQLException("Acquisition timeout while waiting for new connection"));
        assertEquals(true, Outage.isBehind(new IllegalStateException(beside)));
        assertEquals(false, Outage.isBehind(new SQLException("something else")));
    }

    @Test
    void endsOnFaultsThatAreTheirOwnCause() {
        Exception one = new Exception();
        Exception other = new Exception(one);
        one.initCause(other);
        assertEquals(false, Outage.isBehind(one));
    }
}
