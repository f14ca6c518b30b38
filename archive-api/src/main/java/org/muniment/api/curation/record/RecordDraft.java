package org.muniment.api.curation.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a new revision shall say.
 *
 * @param reason why, for the history
 * @param body the body of the kind, see the schemas
 */
public record RecordDraft(Optional<String> reason, @Nullable JsonNode body) {}
