package org.muniment.source;

import org.muniment.record.RecordId;

/**
 * Where a file is used.
 *
 * @param page the page that it is of the surrogate, from 1
 */
public record FilePlace(RecordId source, SurrogateId surrogate, int page) {}
