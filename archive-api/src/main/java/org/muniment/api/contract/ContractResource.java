package org.muniment.api.contract;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The contract of the API: for programs as OpenAPI 3.1, for people as a page. */
@Path("/api")
public class ContractResource {

    /** RFC 9512. */
    private static final String YAML = "application/yaml";

    private final Contract contract;

    ContractResource(Contract contract) {
        this.contract = contract;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public Response page(@Context Request request) {
        return answer(contract.page(), request);
    }

    @GET
    @Path("/openapi")
    @Produces(YAML)
    public Response openApi(@Context Request request) {
        return answer(contract.yaml(), request);
    }

    @GET
    @Path("/openapi.yaml")
    @Produces(YAML)
    public Response yaml(@Context Request request) {
        return answer(contract.yaml(), request);
    }

    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@Context Request request) {
        return answer(contract.json(), request);
    }

    private static Response answer(Contract.Form form, Request request) {
        EntityTag tag = new EntityTag(form.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl anew = new CacheControl();
        anew.setNoCache(true);
        anew.setNoTransform(false);
        return (unchanged == null ? Response.ok(form.bytes()) : unchanged)
                .tag(tag)
                .cacheControl(anew)
                .build();
    }
}
