package org.muniment.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.muniment.api.problem.Problem;

/** What every operation of the contract has in common: its refusals, and how one signs in. */
public class ContractFilter implements OASFilter {

    private static final String PROBLEM = "Problem";

    /** Our enums are written in lower case with hyphens: see {@code EnumWords}. */
    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> values = schema.getEnumeration();
        if (values != null) {
            schema.setEnumeration(values.stream().map(ContractFilter::word).toList());
        }
        return schema;
    }

    private static Object word(Object value) {
        return String.valueOf(value).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.info(
                OASFactory.createInfo()
                        .title("Muniment")
                        .version("1")
                        .description(
                                "The public API reads what was published and asks for no sign-in;"
                                        + " the curation API is for people with roles.")
                        .license(
                                OASFactory.createLicense()
                                        .name("Apache-2.0")
                                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        contract.getComponents()
                .addSchema("Violation", violation())
                .addSchema(PROBLEM, problem())
                .addResponse(PROBLEM, refusal())
                .addSecurityScheme(
                        "session",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("q_session"))
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        contract.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) ->
                                item.getOperations()
                                        .values()
                                        .forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
        if (path.startsWith("/api/curation/")) {
            operation.setSecurity(
                    List.of(
                            OASFactory.createSecurityRequirement().addScheme("session"),
                            OASFactory.createSecurityRequirement().addScheme("bearer")));
        }
    }

    private static APIResponse refusal() {
        return OASFactory.createAPIResponse()
                .description("What went wrong (RFC 9457)")
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType().schema(ref(PROBLEM))));
    }

    private static Schema problem() {
        return object(
                        Map.of(
                                "type", text("Relative address of an explanation"),
                                "title", text("What kind of refusal it is"),
                                "status",
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.INTEGER),
                                "code", text("The kind, stable"),
                                "detail", text("What was wrong with this request"),
                                "violations",
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.ARRAY)
                                                .items(ref("Violation"))))
                .required(List.of("type", "title", "status", "code", "detail"));
    }

    private static Schema violation() {
        return object(
                        Map.of(
                                "code", text("What is broken, stable"),
                                "message", text("What to do"),
                                "pointer", text("Where in the body (RFC 6901)"),
                                "parameter", text("Which parameter of the address"),
                                "header", text("Which header"),
                                "subject", text("Which record, by its identifier"),
                                "severity", text("error, warning or remark")))
                .required(List.of("code", "message"));
    }

    private static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .properties(new TreeMap<>(properties));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
