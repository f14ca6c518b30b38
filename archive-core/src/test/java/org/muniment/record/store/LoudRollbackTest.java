package org.muniment.record.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Refusal;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class LoudRollbackTest {

    @Inject Outer outer;

    @Test
    void saysThatACaughtRefusalUndidAll() {
        var loud = assertThrows(IllegalStateException.class, outer::catchesWhatMarks);
        assertTrue(loud.getMessage().startsWith("Outer.catchesWhatMarks "), loud.getMessage());
    }

    @Test
    void leavesAloneWhatMarksNothing() {
        assertEquals("done", outer.catchesWhatMarksNothing());
    }

    @ApplicationScoped
    static class Outer {

        @Inject Inner inner;

        @Transactional
        String catchesWhatMarks() {
            try {
                inner.refuses();
            } catch (Refusal refusal) {
                return "done";
            }
            return "not refused";
        }

        @Transactional
        String catchesWhatMarksNothing() {
            try {
                inner.refusesHarmlessly();
            } catch (Refusal refusal) {
                return "done";
            }
            return "not refused";
        }
    }

    @ApplicationScoped
    static class Inner {

        @Transactional
        void refuses() {
            throw Refusal.invalid("/x", "No.");
        }

        @Transactional(dontRollbackOn = Refusal.class)
        void refusesHarmlessly() {
            throw Refusal.invalid("/x", "No.");
        }
    }
}
