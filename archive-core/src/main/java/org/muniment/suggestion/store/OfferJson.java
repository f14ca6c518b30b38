package org.muniment.suggestion.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.muniment.claim.Voice;
import org.muniment.kernel.Wording;
import org.muniment.record.store.BodyFormats;
import org.muniment.suggestion.Offer;
import org.muniment.suggestion.OfferedName;
import org.muniment.suggestion.OfferedPart;
import org.muniment.suggestion.Proposal;

/** Writes of an offer what has no column of its own. */
@ApplicationScoped
class OfferJson {

    private final JsonMapper json;

    OfferJson(BodyFormats formats) {
        json =
                JsonMapper.builder()
                        .addModule(new Jdk8Module())
                        .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                        .build();
        formats.configure(json);
        json.addMixIn(Proposal.class, ProposalByType.class);
    }

    /** What is kept together. */
    record Rest(
            List<String> reasons,
            Optional<Wording> label,
            Voice voice,
            List<OfferedPart> parts,
            Optional<OfferedName> name) {}

    String write(Offer offer) {
        try {
            return json.writeValueAsString(
                    new Rest(
                            offer.reasons(),
                            offer.label(),
                            offer.voice(),
                            offer.parts(),
                            offer.name()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an offer cannot be written", e);
        }
    }

    Rest read(String written) {
        try {
            return json.readValue(written, Rest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an offer is kept in a form that cannot be read", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Proposal.OfDating.class, name = "dating"),
        @JsonSubTypes.Type(value = Proposal.OfRecords.class, name = "records"),
        @JsonSubTypes.Type(value = Proposal.OfTerm.class, name = "term"),
        @JsonSubTypes.Type(value = Proposal.OfUnknownName.class, name = "unknown-name")
    })
    private interface ProposalByType {}
}
