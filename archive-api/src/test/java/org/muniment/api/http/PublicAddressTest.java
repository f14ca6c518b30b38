package org.muniment.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://archive.example, true
                    HTTPS://archive.example, true
                    http://localhost:8080,
                    """)
    void httpsMakesCookiesSecureAndRedirectsHttps(String address, String expected) {
        SmallRyeConfig config =
                new SmallRyeConfigBuilder()
                        .withSources(
                                new PropertiesConfigSource(
                                        Map.of("muniment.public-url", address), "test", 100))
                        .withSources(new PublicAddress())
                        .build();

        for (String setting : PublicAddress.SETTINGS) {
            assertEquals(
                    Optional.ofNullable(expected),
                    config.getOptionalValue(setting, String.class),
                    setting);
        }
    }
}
