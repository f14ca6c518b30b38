package org.muniment.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Refusal;

class TermCodeTest {

    /** These are kept for ever: when this test fails, the change is wrong. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    event-type/meeting, k5zpx87vds4
                    property/date,      gvm7gzv8wpf
                    rights/cc-by-4.0,   r64nrptq97x
                    """)
    void givesTheRecordOfATermTheIdentifierThatFollowsFromItsCode(String code, String identifier) {
        assertEquals(identifier, TermCode.parse(code).record().toString());
    }

    @Test
    void isWrittenAsItIsRead() {
        assertEquals("rights/cc-by-4.0", TermCode.parse("rights/cc-by-4.0").toString());
        assertEquals(
                new TermCode("scheme", "rights"), TermCode.parse("rights/cc-by-4.0").ofScheme());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "meeting",
                "/meeting",
                "event-type/",
                "event-type/meeting/first",
                "Event-type/meeting",
                "event type/meeting",
                "event.type/meeting",
                "event-type/-meeting",
                "event-type/meeting-",
                "event-type/会议",
                "event-type/1234567890123456789012345678901234567890123456789012345678901"
            })
    void refusesWhatIsNoCode(String text) {
        assertThrows(Refusal.class, () -> TermCode.parse(text));
    }
}
