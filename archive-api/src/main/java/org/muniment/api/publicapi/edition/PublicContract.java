package org.muniment.api.publicapi.edition;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.muniment.record.RecordKind;

/** Writes the parameters of public addresses into the contract, from where they are read. */
@OpenApiFilter
public class PublicContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, PathItem> paths = contract.getPaths().getPathItems();
        for (RecordKind kind : RecordKind.values()) {
            String list = "/api/v1/" + kind.path();
            ListParameter.of(kind).forEach(parameter -> add(paths, list, parameter));
            add(paths, list + "/{id}", ListParameter.AS_OF);
        }
        add(paths, "/api/v1/changes", "after", "The serial of the last entry that was read.");
        add(paths, "/api/v1/changes", ListParameter.LIMIT);
    }

    private static void add(Map<String, PathItem> paths, String path, ListParameter parameter) {
        add(paths, path, parameter.word(), parameter.explanation());
    }

    private static void add(
            Map<String, PathItem> paths, String path, String name, String explanation) {
        PathItem item = paths.get(path);
        if (item == null) {
            return;
        }
        Operation get = item.getGET();
        List<Parameter> known = get.getParameters();
        if (known == null || known.stream().noneMatch(each -> name.equals(each.getName()))) {
            get.addParameter(
                    OASFactory.createParameter()
                            .name(name)
                            .in(Parameter.In.QUERY)
                            .description(explanation)
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }
}
