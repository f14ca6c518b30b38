package org.muniment.api.publicapi.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.publication.store.PublicLists;

/** Puts answers together from bytes that are JSON already, so that editions stay as they are. */
final class PublicAnswer {

    static final String LD_JSON = "application/ld+json";

    private static final String CONTEXT = "\"@context\":\"" + ContextResource.PATH + "\"";

    private PublicAnswer() {}

    /**
     * One record or part with how it stands and where to go on.
     *
     * @param status members of JSON, such as {@link Status#json}
     * @param asOf the serial that was asked for
     * @param links addresses by what they lead to
     */
    static byte[] wrapped(
            String status, Optional<Long> asOf, Map<String, String> links, byte[] current) {
        JsonBytes json = new JsonBytes().raw("{").raw(CONTEXT).raw(",").raw(status);
        asOf.ifPresent(serial -> json.raw(",\"asOf\":\"%d\"".formatted(serial)));
        String separator = ",\"links\":{";
        for (Map.Entry<String, String> link : links.entrySet()) {
            json.raw(separator).raw("\"%s\":\"%s\"".formatted(link.getKey(), link.getValue()));
            separator = ",";
        }
        return json.raw("},\"current\":").bytes(current).raw("}").toByteArray();
    }

    /** A page of a list, which tells where it goes on while there is more. */
    static byte[] page(Collection<byte[]> items, Optional<String> next) {
        JsonBytes json = new JsonBytes().raw("{").raw(CONTEXT).raw(",\"items\":[");
        String separator = "";
        for (byte[] item : items) {
            json.raw(separator).bytes(item);
            separator = ",";
        }
        json.raw("]");
        next.ifPresent(address -> json.raw(",\"next\":\"%s\"".formatted(address)));
        return json.raw("}").toByteArray();
    }

    /** Where the list goes on after these, of which one more than the page holds was read. */
    static Optional<String> next(ListQuery query, List<PublicLists.Listed> read) {
        return read.size() > query.limit()
                ? Optional.of(query.next(read.get(query.limit() - 1).place()))
                : Optional.empty();
    }
}
