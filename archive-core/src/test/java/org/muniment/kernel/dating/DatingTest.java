package org.muniment.kernel.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.edtf.Edtf;

class DatingTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # dating,  window,      certainly, possibly, overlaps
                    1955-08-01, 1955,       true,      true,     true
                    1955,       1955-08,    false,     true,     true
                    1955/1970,  1960/1969,  false,     false,    true
                    '[1955..1970]', 1960/1969, false,  true,     true
                    1954,       1955,       false,     false,    false
                    """)
    void tellsASpanFromAnUncertainDate(
            String dating, String window, boolean certainly, boolean possibly, boolean overlaps) {
        Dating one = Dating.of(dating);
        Dating other = Dating.of(window);
        assertEquals(certainly, one.certainlyWithin(other));
        assertEquals(possibly, one.possiblyWithin(other));
        assertEquals(overlaps, one.overlaps(other));
    }

    @Test
    void keepsTheWordsAndTheirCalendarBesideTheGregorianValue() {
        Dating dating =
                new Dating(
                        Optional.of(" 民國四十四年八月一日 "),
                        Calendar.MINGUO,
                        Edtf.parse("1955-08-01"),
                        List.of());
        assertEquals(Optional.of("民國四十四年八月一日"), dating.words());
        assertEquals("1955-08-01", dating.earliest().toString());
        assertEquals("1955-08-01", dating.latest().toString());
    }

    @Test
    void refusesABasisWithoutAnExplanation() {
        assertThrows(Refusal.class, () -> new Basis(Optional.of("in 1955"), "  "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"french-republican", "hebrew", "gregorian"})
    void takesOtherCalendarsByName(String name) {
        assertEquals(name, new Calendar(name).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Gregorian", "french republican", "-julian", "农历"})
    void refusesACalendarThatIsNotNamedInLowerCase(String name) {
        Refusal refusal = assertThrows(Refusal.class, () -> new Calendar(name));
        assertTrue(refusal.getMessage().contains("chinese-lunisolar"));
    }
}
