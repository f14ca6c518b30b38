package org.muniment.api.curation.record;

import java.util.List;
import java.util.Optional;

/**
 * Some records of a kind.
 *
 * @param next the relative address of those that follow; absent on the last page
 */
public record RecordPage(List<RecordView> items, Optional<String> next) {}
