package org.muniment.publication.facet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Reads what an edition says from its bytes. */
public final class FacetsOfEdition {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADDRESSES = "/api/v1/";

    private FacetsOfEdition() {}

    /**
     * @param bytes of an edition, as they were released
     * @throws IllegalArgumentException when they are not JSON
     */
    public static Facets of(byte[] bytes) {
        try {
            return of(JSON.readTree(bytes));
        } catch (IOException e) {
            throw new IllegalArgumentException("an edition is not JSON", e);
        }
    }

    private static Facets of(JsonNode edition) {
        SortedSet<String> words = new TreeSet<>();
        describe(edition, words);
        Set<String> open = leftOpen(edition.path("conflicts"));
        List<Facets.OfClaim> claims = new ArrayList<>();
        for (JsonNode claim : edition.path("claims")) {
            Facets.OfClaim facets = claim(claim, open);
            claims.add(facets);
            words.addAll(facets.words());
        }
        return new Facets(words, claims);
    }

    /** What the record says of itself, beside its claims. */
    private static void describe(JsonNode edition, SortedSet<String> words) {
        text(edition.path("actorType")).map(FacetWord::type).ifPresent(words::add);
        edition.path("creators").forEach(creator -> name(creator.path("actor"), words));
        name(edition.path("partOf").path("id"), words);
        name(edition.path("derivation").path("original"), words);
        edition.path("members").forEach(member -> name(member.path("id"), words));
        for (JsonNode within : edition.path("within")) {
            JsonNode place = within.path("place").path("id");
            name(place, words);
            Named.at(place).map(Named::record).map(FacetWord::within).ifPresent(words::add);
        }
    }

    private static Set<String> leftOpen(JsonNode conflicts) {
        Set<String> claims = new HashSet<>();
        for (JsonNode conflict : conflicts) {
            if (conflict.path("outcome").asText().equals("open")) {
                conflict.path("claims").forEach(claim -> claims.add(claim.asText()));
            }
        }
        return claims;
    }

    private static Facets.OfClaim claim(JsonNode claim, Set<String> open) {
        SortedSet<String> words = new TreeSet<>();
        String property = claim.path("property").path("code").asText();
        JsonNode value = claim.path("value");
        words.add(FacetWord.property(property));
        if (property.equals("property/type")) {
            text(value.path("code")).map(FacetWord::type).ifPresent(words::add);
        }
        name(value.path("id"), property, words);
        for (JsonNode qualifier : claim.path("qualifiers")) {
            qualify(value, qualifier, words);
        }
        if (claim.path("disputed").asBoolean() || open.contains(claim.path("id").asText())) {
            words.add(FacetWord.DISPUTED);
        }
        claim.path("attestations").forEach(attestation -> attest(attestation, words));
        return new Facets.OfClaim(
                Named.at(claim.path("id")).orElseThrow().record(), words, days(value));
    }

    /** A qualifier may name a record itself, or be a term that says how the value is named. */
    private static void qualify(JsonNode value, JsonNode qualifier, SortedSet<String> words) {
        JsonNode by = qualifier.path("value");
        name(by.path("id"), qualifier.path("qualifier").path("code").asText(), words);
        text(by.path("code")).ifPresent(code -> name(value.path("id"), code, words));
    }

    private static void attest(JsonNode attestation, SortedSet<String> words) {
        text(attestation.path("stance"))
                .ifPresent(
                        stance -> {
                            words.add(FacetWord.stance(stance));
                            name(
                                    attestation.path("evidence").path("source").path("id"),
                                    stance,
                                    words);
                        });
    }

    private static Optional<DayBounds> days(JsonNode value) {
        return value.path("type").asText().equals("dating")
                ? text(value.path("edtf")).map(edtf -> Edtf.parse(edtf).bounds())
                : Optional.empty();
    }

    private static void name(JsonNode address, SortedSet<String> words) {
        Named.at(address)
                .ifPresent(named -> words.add(FacetWord.named(named.kind(), named.record())));
    }

    private static void name(JsonNode address, String as, SortedSet<String> words) {
        name(address, words);
        Named.at(address)
                .ifPresent(named -> words.add(FacetWord.namedAs(named.kind(), named.record(), as)));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    /** A record by its address in an edition. */
    private record Named(RecordKind kind, RecordId record) {

        static Optional<Named> at(JsonNode address) {
            String text = address.asText();
            int end = text.indexOf('/', ADDRESSES.length());
            if (!text.startsWith(ADDRESSES) || end < 0) {
                return Optional.empty();
            }
            return RecordKind.ofPath(text.substring(ADDRESSES.length(), end))
                    .map(kind -> new Named(kind, RecordId.parse(text.substring(end + 1))));
        }
    }
}
