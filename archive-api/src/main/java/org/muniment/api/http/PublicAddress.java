package org.muniment.api.http;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * What follows from {@code muniment.public-url} and would otherwise have to be set again: when it
 * begins with https, cookies are Secure and Keycloak leads back to https, also behind a proxy.
 */
public final class PublicAddress implements ConfigSourceFactory {

    static final List<String> SETTINGS =
            List.of(
                    "quarkus.oidc.authentication.cookie-force-secure",
                    "quarkus.oidc.authentication.force-redirect-https-scheme");

    /** Above the settings of the application, below what an operator sets. */
    private static final int ORDINAL = 255;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue address = context.getValue("muniment.public-url");
        if (address == null || !isHttps(address.getValue())) {
            return List.of();
        }
        var settings = SETTINGS.stream().collect(Collectors.toMap(name -> name, _ -> "true"));
        return List.of(new PropertiesConfigSource(settings, "muniment.public-url", ORDINAL));
    }

    static boolean isHttps(@Nullable String address) {
        return address != null && address.toLowerCase(Locale.ROOT).startsWith("https://");
    }
}
