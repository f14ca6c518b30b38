package org.muniment.api.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.muniment.api.Site;
import org.muniment.api.problem.Problem;
import org.muniment.api.problem.ProblemCode;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormats;

/**
 * Puts the contract together: paths and parameters as the application states them, schemas from its
 * types, and the rest from the tables.
 */
final class StatedContract {

    static final String VERSION = "3.1.0";

    /** Where the application under test states its endpoints; it has no such address otherwise. */
    private static final String STATED = "/stated-endpoints?format=json";

    private static final String FOR_TESTS_ONLY = "/api/curation/v1/probe";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper YAML =
            new ObjectMapper(
                            new YAMLFactory()
                                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS))
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final WireSchemas schemas;
    private final BodyFormats formats;
    private final Operations table;
    private final ObjectNode stated;
    private final JsonNode examples;

    private StatedContract(
            ObjectMapper mapper, BodyFormats formats, JsonNode examples, ObjectNode stated) {
        this.schemas = new WireSchemas(mapper);
        this.formats = formats;
        this.stated = stated;
        List<String> paths = new ArrayList<>();
        stated.path("paths").fieldNames().forEachRemaining(paths::add);
        this.table = new Operations(paths);
        this.examples = examples;
    }

    /** The contract of the application that is running. */
    static ObjectNode of(ObjectMapper mapper, BodyFormats formats, JsonNode examples) {
        return new StatedContract(mapper, formats, examples, stated()).whole();
    }

    static String yaml(JsonNode contract) throws JsonProcessingException {
        return YAML.writeValueAsString(sorted(contract));
    }

    private static ObjectNode stated() {
        try {
            ObjectNode whole =
                    (ObjectNode)
                            PLAIN.readTree(Site.get(STATED, "Accept", "application/json").body());
            ObjectNode paths = (ObjectNode) whole.path("paths");
            Set<String> own = new HashSet<>();
            paths.fieldNames()
                    .forEachRemaining(
                            path -> {
                                if (path.equals("/") || path.startsWith(FOR_TESTS_ONLY)) {
                                    own.add(path);
                                }
                            });
            paths.remove(own);
            return whole;
        } catch (JsonProcessingException e) {
            throw new AssertionError("the application does not state its endpoints", e);
        }
    }

    private ObjectNode whole() {
        ObjectNode contract = JSON.objectNode().put("openapi", VERSION);
        contract.putObject("info")
                .put("title", "Muniment")
                .put("version", "1")
                .put(
                        "description",
                        "The public API reads what was published and asks for no sign-in; the"
                            + " curation API is for people with roles. Every refusal is a problem"
                            + " (RFC 9457). Members that are not known to a reader are to be passed"
                            + " over in answers, and are refused in requests.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        ArrayNode tags = contract.putArray("tags");
        table.tags()
                .forEach(
                        (name, text) ->
                                tags.addObject().put("name", name).put("description", text));
        ObjectNode paths = (ObjectNode) stated.path("paths");
        tellWhatIsTaken();
        Map<String, Operations.Row> rows = new TreeMap<>(table.rows());
        paths.properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                method ->
                                                        complete(
                                                                path.getKey(),
                                                                method.getKey(),
                                                                (ObjectNode) method.getValue(),
                                                                rows)));
        if (!rows.isEmpty()) {
            throw new AssertionError(
                    "contract/operations.yaml has rows for nothing: " + rows.keySet());
        }
        contract.set("paths", paths);
        contract.set("components", components(usedSchemas(paths)));
        return contract;
    }

    private void tellWhatIsTaken() {
        table.rows()
                .values()
                .forEach(
                        row ->
                                row.takes()
                                        .flatMap(StatedContract::type)
                                        .ifPresent(schemas::isTaken));
        for (RecordKind kind : RecordKind.values()) {
            schemas.isTaken(formats.type(kind));
        }
    }

    private void complete(
            String path, String method, ObjectNode operation, Map<String, Operations.Row> rows) {
        String key = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        Operations.Row row = rows.remove(key);
        if (row == null) {
            throw new AssertionError(key + " has no row in contract/operations.yaml");
        }
        operation.remove(
                List.of(
                        "tags",
                        "operationId",
                        "summary",
                        "description",
                        "responses",
                        "requestBody"));
        ArrayNode parameters = (ArrayNode) operation.remove("parameters");
        JsonNode example = examples.path(row.id());
        operation.put("operationId", row.id()).put("summary", row.summary());
        row.text().ifPresent(text -> operation.put("description", text));
        operation.putArray("tags").add(row.tag());
        if (parameters != null) {
            parameters.forEach(each -> parameter(row.id(), (ObjectNode) each, example));
            operation.set("parameters", parameters);
        }
        row.takes().ifPresent(takes -> operation.set("requestBody", request(takes, example)));
        operation.set("responses", responses(path, method, row, example));
        if (path.startsWith("/api/curation/")) {
            ArrayNode security = operation.putArray("security");
            security.addObject().putArray("session");
            security.addObject().putArray("bearer");
        }
    }

    private void parameter(String operation, ObjectNode parameter, JsonNode example) {
        String name = parameter.path("name").asText();
        parameter.put(
                "description",
                table.parameter(operation, name)
                        .orElseThrow(
                                () ->
                                        new AssertionError(
                                                "contract/operations.yaml does not describe the"
                                                        + " parameter %s of %s"
                                                                .formatted(name, operation))));
        JsonNode schema = parameter.path("schema");
        if (schema.path("type").isArray()) {
            ((ObjectNode) schema).put("type", schema.path("type").path(0).asText());
        }
        JsonNode value = example.path("parameters").path(name);
        if (!value.isMissingNode()) {
            parameter.set("example", value);
        }
    }

    private ObjectNode request(String takes, JsonNode example) {
        ObjectNode request = JSON.objectNode().put("required", true);
        ObjectNode content = request.putObject("content");
        if (takes.equals("bytes")) {
            content.putObject("application/octet-stream");
        } else {
            ObjectNode media = content.putObject("application/json");
            media.set("schema", schema(takes));
            put(media, example.path("request"));
        }
        return request;
    }

    private ObjectNode responses(String path, String method, Operations.Row row, JsonNode example) {
        ObjectNode responses = JSON.objectNode();
        row.answers()
                .forEach(
                        (status, answer) ->
                                responses.set(
                                        status.toString(),
                                        response(
                                                status,
                                                answer,
                                                row,
                                                example.path("status").asInt() == status
                                                        ? example.path("answer")
                                                        : JSON.missingNode())));
        for (int status : problems(path, method, row)) {
            boolean tombstone = status == 410;
            responses
                    .putObject(Integer.toString(status))
                    .put(
                            "$ref",
                            "#/components/responses/" + (tombstone ? "Tombstone" : name(status)));
        }
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
        return responses;
    }

    private static Set<Integer> problems(String path, String method, Operations.Row row) {
        Set<Integer> statuses = new TreeSet<>(row.problems());
        boolean curation = path.startsWith("/api/curation/");
        if (curation) {
            statuses.add(401);
            if (!row.id().equals("getMe")) {
                statuses.add(403);
            }
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (row.takes().isPresent()) {
            statuses.addAll(Set.of(400, 413, 415));
        }
        if (method.equals("put") || method.equals("delete")) {
            statuses.add(400);
        }
        return statuses;
    }

    private ObjectNode response(int status, String answer, Operations.Row row, JsonNode example) {
        ObjectNode response = JSON.objectNode().put("description", meaning(status));
        if (answer.equals("none")) {
            return response;
        }
        ObjectNode content = response.putObject("content");
        if (answer.contains("/")) {
            ObjectNode media = content.putObject(answer);
            if (answer.startsWith("text/")) {
                media.putObject("schema").put("type", "string");
            } else if (answer.endsWith("+json")) {
                media.putObject("schema").put("type", "object");
            }
            put(media, example);
            return response;
        }
        ObjectNode media = content.putObject("application/json");
        media.set("schema", schema(answer));
        put(media, example);
        if (status == 200 && row.answers().containsKey(304)) {
            response.putObject("headers")
                    .putObject("ETag")
                    .put("description", "Send it back in If-None-Match.")
                    .putObject("schema")
                    .put("type", "string");
        }
        return response;
    }

    private static void put(ObjectNode media, JsonNode example) {
        if (!example.isMissingNode()) {
            media.set("example", example);
        }
    }

    private static String meaning(int status) {
        return switch (status) {
            case 200 -> "As asked";
            case 201 -> "Made";
            case 202 -> "Begun, and going on";
            case 204 -> "Done";
            case 302 -> "Goes on elsewhere";
            case 304 -> "What the caller has still holds";
            default -> throw new AssertionError("no words for an answer " + status);
        };
    }

    private ObjectNode schema(String name) {
        if (name.startsWith("[")) {
            ObjectNode array = JSON.objectNode().put("type", "array");
            array.set("items", schema(name.substring(1, name.length() - 1)));
            return array;
        }
        Optional<Type> type = type(name);
        return type.isPresent() ? schemas.of(type.get()) : WireSchemas.ref(name);
    }

    private static Optional<Type> type(String name) {
        if (!name.contains(".")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Class.forName(name.startsWith("org.") ? name : "org.muniment.api." + name));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("contract/operations.yaml names a type that is not there", e);
        }
    }

    private ObjectNode usedSchemas(ObjectNode paths) {
        ObjectNode all = JSON.objectNode();
        new PublicSchemas(schemas).all().forEach(all::set);
        new RecordSchemas(schemas, formats).all().forEach(all::set);
        schemas.of(Problem.class);
        schemas.all().forEach(all::set);
        ObjectNode used = JSON.objectNode();
        use(paths, all, used);
        use(WireSchemas.ref("Problem"), all, used);
        use(WireSchemas.ref("Tombstone"), all, used);
        return used;
    }

    private static void use(JsonNode node, ObjectNode all, ObjectNode used) {
        String ref = node.path("$ref").asText();
        if (ref.startsWith("#/components/schemas/")) {
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            if (!used.has(name)) {
                if (!all.has(name)) {
                    throw new AssertionError("there is no schema " + name);
                }
                used.set(name, all.path(name));
                use(all.path(name), all, used);
            }
        }
        node.forEach(child -> use(child, all, used));
    }

    private ObjectNode components(ObjectNode used) {
        ObjectNode components = JSON.objectNode();
        components.set("schemas", used);
        ObjectNode responses = components.putObject("responses");
        responses.set(
                "Problem", problem("What went wrong (RFC 9457)", "Problem", JSON.missingNode()));
        responses.set(
                "Tombstone",
                problem(ProblemCode.WITHDRAWN.title(), "Tombstone", examples.path("tombstone")));
        for (int status : new int[] {400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 507}) {
            responses.set(
                    name(status),
                    problem(description(status), "Problem", examples.path("problem" + status)));
        }
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "q_session")
                .put(
                        "description",
                        "The session of a browser, begun at /sign-in. A request that changes"
                                + " something sends the cookie csrf-token back in the header"
                                + " X-CSRF-TOKEN.");
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of Keycloak for the audience muniment.");
        return components;
    }

    /** The titles of all problems that have this status. */
    private static String description(int status) {
        List<String> titles = new ArrayList<>();
        for (ProblemCode code : ProblemCode.values()) {
            if (code.status() == status) {
                titles.add("%s (`%s`)".formatted(code.title(), code.wireName()));
            }
        }
        return String.join("; ", titles);
    }

    private static String name(int status) {
        return switch (status) {
            case 400 -> "InvalidRequest";
            case 401 -> "Unauthenticated";
            case 403 -> "Forbidden";
            case 404 -> "NotFound";
            case 409 -> "NotPossibleNow";
            case 412 -> "StaleBase";
            case 413 -> "TooLarge";
            case 415 -> "UnsupportedType";
            case 422 -> "Refused";
            case 428 -> "BaseRequired";
            case 507 -> "StorageFull";
            default -> throw new AssertionError("no name for problems with status " + status);
        };
    }

    private static ObjectNode problem(String description, String schema, JsonNode example) {
        ObjectNode response = JSON.objectNode().put("description", description);
        ObjectNode media = response.putObject("content").putObject(Problem.MEDIA_TYPE);
        media.set("schema", WireSchemas.ref(schema));
        put(media, example);
        return response;
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, Object> members = new TreeMap<>();
            node.properties()
                    .forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }
}
