package org.muniment.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/**
 * Calls operations of the contract and holds what goes out and comes back against their schemas.
 * Remembers the first successful exchange of each operation, shortened, as its example.
 */
final class Exchanges {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ITEMS = 2;

    private final JsonNode contract;
    private final SchemaCheck check;
    private final Map<String, Operation> operations = new TreeMap<>();
    private final ObjectNode made = JsonNodeFactory.instance.objectNode();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Consumer<Call> before;

    /** An operation and where it is. */
    private record Operation(String method, String path, JsonNode says) {}

    /** What is about to be sent. */
    record Call(
            String who,
            String operation,
            Map<String, Object> parameters,
            byte[] body,
            String type) {}

    Exchanges(JsonNode contract) {
        this(contract, _ -> {});
    }

    /**
     * @param before is told of each call that will succeed, before it is made
     */
    Exchanges(JsonNode contract, Consumer<Call> before) {
        this.before = before;
        this.contract = contract;
        this.check = new SchemaCheck(contract);
        contract.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                method ->
                                                        operations.put(
                                                                method.getValue()
                                                                        .path("operationId")
                                                                        .asText(),
                                                                new Operation(
                                                                        method.getKey(),
                                                                        path.getKey(),
                                                                        method.getValue()))));
    }

    /** What was not as the contract says. */
    List<String> faults() {
        return faults;
    }

    /** The examples that came of it, by operation. */
    ObjectNode examples() {
        return made;
    }

    /** Calls an operation with a JSON body, or none when it is empty. */
    JsonNode call(
            String who, String operation, Map<String, Object> parameters, String body, int status) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return call(who, operation, parameters, bytes, "application/json", status);
    }

    JsonNode call(
            String who,
            String operation,
            Map<String, Object> parameters,
            byte[] body,
            String type,
            int status) {
        Operation called = operations.get(operation);
        if (called == null) {
            throw new AssertionError("the contract has no operation " + operation);
        }
        if (status < 300) {
            before.accept(new Call(who, operation, parameters, body, type));
        }
        HttpResponse<String> answer = Site.send(request(who, called, parameters, body, type));
        assertEquals(status, answer.statusCode(), operation + ": " + answer.body());
        JsonNode request = type.equals("application/json") ? parsed(body) : missing();
        if (!request.isMissingNode() && status < 300) {
            hold(operation + ", request", schema(called.says.path("requestBody")), request);
        }
        JsonNode response = response(called.says, status);
        boolean json = Site.header(answer, "Content-Type").contains("json");
        JsonNode value =
                json && !answer.body().isEmpty()
                        ? parsed(answer.body().getBytes(StandardCharsets.UTF_8))
                        : missing();
        if (response.isMissingNode()) {
            faults.add(operation + " answers " + status + ", of which the contract says nothing");
        } else if (!value.isMissingNode() && !operation.startsWith("getContract")) {
            hold(operation + ", answer " + status, schema(response), value);
        } else if (response.has("content") && answer.body().isEmpty()) {
            faults.add(operation + " answers nothing");
        }
        if (status < 400) {
            remember(operation, parameters, request, status, value);
        } else {
            made.set(status == 410 ? "tombstone" : "problem" + status, value);
        }
        return value;
    }

    /** Sends without looking at what comes back. */
    HttpResponse<String> send(Call call) {
        Operation called = operations.get(call.operation());
        return Site.send(request(call.who(), called, call.parameters(), call.body(), call.type()));
    }

    private void hold(String what, JsonNode schema, JsonNode value) {
        check.faults(schema, value).forEach(fault -> faults.add(what + ": " + fault));
    }

    private HttpRequest.Builder request(
            String who,
            Operation called,
            Map<String, Object> parameters,
            byte[] body,
            String type) {
        String path = called.path;
        List<String> query = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (Map.Entry<String, Object> each : parameters.entrySet()) {
            String value = each.getValue().toString();
            switch (place(called.says, each.getKey())) {
                case "path" ->
                        path =
                                path.replace(
                                        "{" + each.getKey() + "}",
                                        URLEncoder.encode(value, StandardCharsets.UTF_8));
                case "query" ->
                        query.add(
                                each.getKey()
                                        + "="
                                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
                default -> headers.addAll(List.of(each.getKey(), value));
            }
        }
        HttpRequest.Builder request =
                Site.request(path + (query.isEmpty() ? "" : "?" + String.join("&", query)))
                        .method(
                                called.method.toUpperCase(java.util.Locale.ROOT),
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        if (!who.isEmpty()) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(who, Tokens::of));
        }
        if (body.length > 0) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return request;
    }

    private static String place(JsonNode operation, String parameter) {
        for (JsonNode each : operation.path("parameters")) {
            if (each.path("name").asText().equals(parameter)) {
                return each.path("in").asText();
            }
        }
        throw new AssertionError("the contract says nothing of the parameter " + parameter);
    }

    private JsonNode response(JsonNode operation, int status) {
        JsonNode response = operation.path("responses").path(Integer.toString(status));
        String ref = response.path("$ref").asText();
        return ref.isEmpty() ? response : contract.at(ref.substring(1));
    }

    private static JsonNode schema(JsonNode content) {
        Iterator<JsonNode> media = content.path("content").iterator();
        return media.hasNext() ? media.next().path("schema") : missing();
    }

    private void remember(
            String operation,
            Map<String, Object> parameters,
            JsonNode request,
            int status,
            JsonNode answer) {
        if (made.has(operation)) {
            return;
        }
        ObjectNode example = made.putObject(operation).put("status", status);
        ObjectNode sent = example.putObject("parameters");
        parameters.forEach((name, value) -> sent.set(name, JSON.valueToTree(value)));
        if (!request.isMissingNode()) {
            example.set("request", request);
        }
        if (!answer.isMissingNode() && !operation.startsWith("getContract")) {
            example.set("answer", shortened(answer.deepCopy()));
        }
    }

    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode array) {
            while (array.size() > MOST_ITEMS) {
                array.remove(MOST_ITEMS);
            }
        }
        node.forEach(Exchanges::shortened);
        return node;
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return json.length == 0
                    ? missing()
                    : JSON.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON", e);
        }
    }

    private static JsonNode missing() {
        return JsonNodeFactory.instance.missingNode();
    }
}
