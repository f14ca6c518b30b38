package org.muniment.api.publicapi.edition;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muniment.kernel.Digest;
import org.muniment.publication.PublicFilter;
import org.muniment.publication.store.PublicLists;

/**
 * What was asked of a list.
 *
 * @param path of the list
 * @param chosen the parameters that choose what is in the list, as given
 */
record ListQuery(
        String path,
        Map<String, String> chosen,
        PublicFilter filter,
        OptionalLong asOf,
        PublicLists.Place after,
        int limit) {

    ListQuery {
        chosen = new TreeMap<>(chosen);
    }

    /** Tells one list from another: a cursor leads on in the list that it came from, only. */
    static String fingerprint(String path, Map<String, String> chosen) {
        return Digest.of((path + chosen).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 12);
    }

    /** The address of the page after the one that ends at a place. */
    String next(PublicLists.Place last) {
        String choices =
                chosen.entrySet().stream()
                        .map(choice -> choice.getKey() + "=" + encoded(choice.getValue()) + "&")
                        .collect(Collectors.joining());
        return "%s?%scursor=%s&limit=%d"
                .formatted(path, choices, new Cursor(last, fingerprint(path, chosen)), limit);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
