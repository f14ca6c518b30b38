package org.muniment.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.api.problem.Problem;

/**
 * Walks through all operations and sends, before each call that succeeds, the same call spoilt in
 * one place after another: every string of the body with a character that no text has, every number
 * out of its range, every object with a member twice, and so on. Each ends in a problem that names
 * nothing of the inside, and leaves nothing behind.
 */
@QuarkusTest
class HostileInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> INSIDE =
            List.of(
                    "org.muniment",
                    "java.",
                    "jakarta.",
                    "fasterxml",
                    "hibernate",
                    "postgres",
                    "PSQL",
                    "Exception",
                    "\tat ",
                    "SELECT",
                    "insert into");

    /** Parameters that may say anything but what no text can hold. */
    private static final Set<String> FREE = Set.of("name", "label", "reason");

    /** What is looked for may be anything; nothing is found then. */
    private static final String SOUGHT = "q";

    /** What is unfinished may say anything in its body. */
    private static final Set<String> UNFINISHED = Set.of("beginWorkingCopy", "saveWorkingCopy");

    @Inject DataSource database;

    private final Set<String> spoilt = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int sent;

    @Test
    void everySpoiltCallIsRefusedAndLeavesNothingBehind() throws IOException {
        JsonNode contract =
                new ObjectMapper(new YAMLFactory())
                        .readTree(Files.readString(Path.of("openapi.yaml")));
        Exchanges[] own = new Exchanges[1];
        own[0] = new Exchanges(contract, call -> spoil(call, own[0]));

        try {
            new WholeWalk(own[0]).go();
        } catch (AssertionError e) {
            throw new AssertionError("What was taken before: " + faults, e);
        }

        assertTrue(sent > 400, sent + " spoilt calls were sent");
        assertEquals(List.of(), faults);
    }

    /** Once for each operation. */
    private void spoil(Exchanges.Call good, Exchanges exchanges) {
        if (!spoilt.add(good.operation())) {
            return;
        }
        Exchanges.Call call = withoutKey(good);
        long before = rows();
        parameters(call, exchanges);
        if (call.type().equals("application/json") && call.body().length > 0) {
            body(call, exchanges);
        }
        long after = rows();
        if (after != before) {
            faults.add(
                    "%s left %d rows behind what was refused"
                            .formatted(call.operation(), after - before));
        }
    }

    /** A key that is used for a refused request is used up for another one. */
    private static Exchanges.Call withoutKey(Exchanges.Call call) {
        Map<String, Object> parameters = new HashMap<>(call.parameters());
        parameters.remove("Idempotency-Key");
        return new Exchanges.Call(
                call.who(), call.operation(), parameters, call.body(), call.type());
    }

    private void parameters(Exchanges.Call call, Exchanges exchanges) {
        for (Map.Entry<String, Object> each : call.parameters().entrySet()) {
            String name = each.getKey();
            if (Character.isUpperCase(name.charAt(0)) || name.equals(SOUGHT)) {
                continue;
            }
            boolean number = each.getValue() instanceof Integer;
            for (String value :
                    number
                            ? List.of(
                                    "-1", "2147483648", "9007199254740993", "1e3", "0x10", "\u0000")
                            : List.of("a\u0000b", "../../etc/passwd", "\ud800")) {
                if (FREE.contains(name) && !value.contains("\u0000")) {
                    continue;
                }
                Map<String, Object> altered = new HashMap<>(call.parameters());
                altered.put(name, value);
                refused(
                        "%s with %s=%s".formatted(call.operation(), name, shown(value)),
                        exchanges.send(
                                new Exchanges.Call(
                                        call.who(),
                                        call.operation(),
                                        altered,
                                        call.body(),
                                        call.type())));
            }
        }
    }

    private void body(Exchanges.Call call, Exchanges exchanges) {
        JsonNode good = parsed(call.body());
        List<JsonPointer> leaves = new ArrayList<>();
        leaves(good, JsonPointer.empty(), leaves);
        for (JsonPointer leaf : leaves) {
            for (String value : spoiltValues(good.at(leaf))) {
                if (mayBe(call.operation(), leaf, value)) {
                    continue;
                }
                send(call, exchanges, leaf + " = " + shown(value), with(good, leaf, value));
            }
        }
        String text = good.toString();
        send(call, exchanges, "a member twice", text.replaceFirst("\\{", "{\"x\": 1, \"x\": 2, "));
        send(call, exchanges, "deep nesting", "{\"x\":" + "[".repeat(100_000));
        send(call, exchanges, "deep objects", "{\"x\":".repeat(100_000));
        send(call, exchanges, "something behind it", text + "{}");
        send(call, exchanges, "half of it", text.substring(0, text.length() / 2));
        send(call, exchanges, "a list around it", "[" + text + "]");
        send(call, exchanges, "null", "null");
        // Not at the start: Jackson fills short names up with this very byte, and takes it for
        // none.
        byte[] latin =
                text.replaceFirst("\"([a-z])", "\"$1\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        if (text.contains("\"")) {
            send(call, exchanges, "bytes that are no UTF-8", latin);
        }
    }

    private static boolean mayBe(String operation, JsonPointer leaf, String value) {
        return operation.equals("readDate")
                ? value.startsWith("\"")
                : UNFINISHED.contains(operation) && leaf.toString().startsWith("/body/");
    }

    private void send(Exchanges.Call call, Exchanges exchanges, String how, String body) {
        send(call, exchanges, how, body.getBytes(StandardCharsets.UTF_8));
    }

    private void send(Exchanges.Call call, Exchanges exchanges, String how, byte[] body) {
        refused(
                call.operation() + " with " + how,
                exchanges.send(
                        new Exchanges.Call(
                                call.who(),
                                call.operation(),
                                call.parameters(),
                                body,
                                call.type())));
    }

    /** As they stand in JSON. */
    private static List<String> spoiltValues(JsonNode leaf) {
        if (leaf.isTextual()) {
            return List.of("\"a\\u0000b\"", "\"\\ud800\"", "7", "{}", "[[]]");
        }
        if (leaf.isNumber()) {
            return List.of("-1", "9007199254740993", "1e999", "1.5", "\"1\"", "NaN");
        }
        return List.of("\"yes\"", "2");
    }

    private static String with(JsonNode good, JsonPointer leaf, String value) {
        JsonNode altered = good.deepCopy();
        String mark = "@@@";
        JsonNode parent = altered.at(leaf.head());
        if (parent instanceof ArrayNode array) {
            array.set(leaf.last().getMatchingIndex(), JSON.getNodeFactory().textNode(mark));
        } else {
            ((ObjectNode) parent).put(leaf.last().getMatchingProperty(), mark);
        }
        return altered.toString().replace("\"" + mark + "\"", value);
    }

    private static void leaves(JsonNode node, JsonPointer at, List<JsonPointer> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            each ->
                                    leaves(
                                            each.getValue(),
                                            at.appendProperty(each.getKey()),
                                            found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.get(i), at.appendIndex(i), found);
            }
        } else {
            found.add(at);
        }
    }

    private void refused(String what, HttpResponse<String> answer) {
        sent++;
        if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
            faults.add("%s: %d %s".formatted(what, answer.statusCode(), answer.body()));
            return;
        }
        boolean problem =
                Site.header(answer, "Content-Type").startsWith(Problem.MEDIA_TYPE)
                        && Site.json(answer).path("detail").asText().length() > 10;
        if (!problem) {
            faults.add("%s is answered by no problem: %s".formatted(what, answer.body()));
        }
        for (String word : INSIDE) {
            if (answer.body().contains(word)) {
                faults.add("%s shows something of the inside: %s".formatted(what, answer.body()));
            }
        }
    }

    private long rows() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names =
                    statement.executeQuery(
                            "select tablename from pg_tables where schemaname = 'public'"
                                    + " and tablename <> 'agent'")) {
                while (names.next()) {
                    tables.add("(select count(*) from " + names.getString(1) + ")");
                }
            }
            try (ResultSet sum = statement.executeQuery("select " + String.join(" + ", tables))) {
                sum.next();
                return sum.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown(String value) {
        return value.replace("\u0000", "NUL").replace("\ud800", "half a character");
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
