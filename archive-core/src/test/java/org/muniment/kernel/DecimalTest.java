package org.muniment.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "136", "-0.25", "1.50", "9007199254740993.000000000000000001"})
    void keepsEveryDigit(String digits) {
        assertEquals(digits, new Decimal(digits).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+1", "01", "1.", ".5", "1e3", "1,5", "１", "NaN", "- 1"})
    void refusesAnyOtherSpelling(String digits) {
        assertThrows(Refusal.class, () -> new Decimal(digits));
    }

    @Test
    void comparesAmountsAndTellsSpellingsApart() {
        assertEquals(0, new Decimal("1.5").compareTo(new Decimal("1.50")));
        assertNotEquals(new Decimal("1.5"), new Decimal("1.50"));
    }
}
