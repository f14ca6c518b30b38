package org.muniment.api.curation.record;

import java.util.Optional;

/**
 * That an earlier revision shall be restored.
 *
 * @param reason why, for the history
 */
public record RestoreOrder(Optional<String> reason) {}
