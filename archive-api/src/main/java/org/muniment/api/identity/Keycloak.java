package org.muniment.api.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the sign-in service answers, asked when someone wants to sign in or could not be
 * recognised.
 */
@Singleton
class Keycloak {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client;
    private final RequestOptions discovery;

    Keycloak(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.discovery =
                new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(realm + "/.well-known/openid-configuration")
                        .setTimeout(PATIENCE.toMillis());
    }

    /** Never fails: a service that does not answer within two seconds is not there. */
    Uni<Boolean> answers() {
        return Uni.createFrom()
                .completionStage(
                        () ->
                                client.request(discovery)
                                        .compose(request -> request.send())
                                        .map(response -> response.statusCode() == 200)
                                        .toCompletionStage())
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }
}
