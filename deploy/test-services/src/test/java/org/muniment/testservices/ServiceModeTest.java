package org.muniment.testservices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceModeTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # asked,    engine answers, chosen
                    auto,       true,           CONTAINERS
                    auto,       false,          EMBEDDED
                    '',         false,          EMBEDDED
                    embedded,   true,           EMBEDDED
                    containers, false,          CONTAINERS
                    Containers, true,           CONTAINERS
                    """)
    void isWhatWasAskedForOrWhatTheMachineCanDo(
            String asked, boolean engineAnswers, ServiceMode chosen) {
        assertEquals(chosen, ServiceMode.of(asked, () -> engineAnswers));
    }

    @Test
    void refusesAnUnknownWord() {
        assertThrows(IllegalArgumentException.class, () -> ServiceMode.of("docker", () -> true));
    }
}
