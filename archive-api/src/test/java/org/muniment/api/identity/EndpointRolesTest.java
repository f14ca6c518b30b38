package org.muniment.api.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.muniment.api.Site;
import org.muniment.testservices.TestKeycloak;
import org.muniment.testservices.Tokens;

/**
 * Calls every endpoint that the running application has, with every kind of credentials, and
 * compares the answers with the one table. An endpoint is added to the table alone; nothing is to
 * be done here.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointRolesTest {

    private static final Map<String, Set<Role>> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("hana", EnumSet.noneOf(Role.class));
        PEOPLE.put("amara", EnumSet.of(Role.CONTRIBUTOR));
        PEOPLE.put("bo", EnumSet.of(Role.CURATOR));
        PEOPLE.put("carmen", EnumSet.of(Role.REVIEWER));
        PEOPLE.put("dmitri", EnumSet.of(Role.PUBLISHER));
        PEOPLE.put("emeka", EnumSet.of(Role.ADMINISTRATOR));
        PEOPLE.put("farid", EnumSet.of(Role.CONTRIBUTOR, Role.REVIEWER));
    }

    /** An endpoint that the tests leave out of the table, to see it refused. */
    private static final Endpoint UNLISTED =
            new Endpoint("GET", RolesWithProbe.PROBE + "/unlisted");

    /** An identifier whose check character is right and that nothing has. */
    private static final String NOBODY = "00000000000";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject EndpointRoles table;
    @Inject BeanManager beans;

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, String> worthless = new LinkedHashMap<>();

    @BeforeAll
    void fetchTokens() throws InterruptedException {
        PEOPLE.keySet().forEach(person -> tokens.put(person, Tokens.of(person)));
        String real = Tokens.of("emeka");
        worthless.put("garbage", "garbage");
        worthless.put("garbage in three parts", "a.b.c");
        worthless.put("more roles", ForgedTokens.withMoreRoles(real));
        worthless.put("another key", ForgedTokens.signedByAnotherKey(real));
        worthless.put("alg none", ForgedTokens.withoutSignature(real));
        worthless.put(
                "alg HS256", ForgedTokens.signedSymmetrically(real, TestKeycloak.CLIENT_SECRET));
        worthless.put("wrong audience", Tokens.of("emeka", "another-application"));
        worthless.put("expired", Tokens.of("emeka", "muniment-specimen-brief"));
        Thread.sleep(2_000); // the brief token lives one second
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        var declared = texts(endpoints());
        declared.remove(UNLISTED.toString());
        assertEquals(String.join("\n", declared), String.join("\n", texts(table.endpoints())));
    }

    @Test
    void anEndpointWithoutARowIsClosedToAll() {
        for (String token : tokens.values()) {
            assertEquals("forbidden", outcome(call(UNLISTED, Optional.of(token))));
        }
        assertEquals("forbidden", outcome(call(UNLISTED, Optional.empty())));
    }

    @Test
    void withoutCredentialsOnlyWhatIsOpenToAnyoneAnswers() {
        var wrong = new ArrayList<String>();
        for (Endpoint endpoint : listed()) {
            String expected = isOpen(endpoint) ? "allowed" : "unauthenticated";
            compare(wrong, endpoint, "no credentials", expected, call(endpoint, Optional.empty()));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void worthlessTokensAreWorthNoMoreThanNone() {
        var wrong = new ArrayList<String>();
        for (Endpoint endpoint : listed()) {
            String expected = isOpen(endpoint) ? "allowed" : "unauthenticated";
            worthless.forEach(
                    (kind, token) ->
                            compare(
                                    wrong,
                                    endpoint,
                                    kind,
                                    expected,
                                    call(endpoint, Optional.of(token))));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyRoleMayDoWhatTheTableSaysAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (Endpoint endpoint : listed()) {
            Access access = table.of(endpoint).orElseThrow();
            PEOPLE.forEach(
                    (person, roles) ->
                            compare(
                                    wrong,
                                    endpoint,
                                    person + " " + roles,
                                    access.allows(roles) ? "allowed" : "forbidden",
                                    call(endpoint, Optional.of(tokens.get(person)))));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theWalkMeetsBothOpenAndGuardedEndpoints() {
        var open = listed().stream().collect(Collectors.partitioningBy(this::isOpen));
        assertFalse(open.get(true).isEmpty());
        assertFalse(open.get(false).isEmpty());
    }

    private List<Endpoint> listed() {
        return endpoints().stream().filter(endpoint -> !endpoint.equals(UNLISTED)).toList();
    }

    /** What the application itself declares: the answering methods of all its resource beans. */
    private List<Endpoint> endpoints() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(
                        type ->
                                Arrays.stream(type.getMethods())
                                        .flatMap(method -> Endpoint.of(type, method).stream()))
                .toList();
    }

    private boolean isOpen(Endpoint endpoint) {
        return table.of(endpoint).orElseThrow() instanceof Access.Anyone;
    }

    private static TreeSet<String> texts(Iterable<Endpoint> endpoints) {
        var texts = new TreeSet<String>();
        endpoints.forEach(endpoint -> texts.add(endpoint.toString()));
        return texts;
    }

    private static HttpResponse<String> call(Endpoint endpoint, Optional<String> token) {
        var request =
                Site.request(endpoint.path().replaceAll("\\{[^}]*}", NOBODY))
                        .method(endpoint.method(), BodyPublishers.noBody());
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return Site.send(request);
    }

    private static void compare(
            List<String> wrong,
            Endpoint endpoint,
            String who,
            String expected,
            HttpResponse<String> answer) {
        String found = outcome(answer);
        if (!found.equals(expected)) {
            wrong.add("%s, %s: %s, expected %s".formatted(endpoint, who, found, expected));
        }
    }

    /**
     * The guard's verdict; whatever a resource answers once it was reached counts as allowed,
     * except that it broke.
     */
    private static String outcome(HttpResponse<String> answer) {
        if (answer.statusCode() == 500 && !answer.request().uri().getPath().contains("/probe/")) {
            return "fault: " + answer.body();
        }
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            String code = code(answer.body());
            return code.equals("not-yours") ? "allowed" : code;
        }
        return "allowed";
    }

    private static String code(String body) {
        try {
            return JSON.readTree(body).path("code").asText("no code: " + body);
        } catch (JsonProcessingException e) {
            return "not JSON: " + body;
        }
    }
}
