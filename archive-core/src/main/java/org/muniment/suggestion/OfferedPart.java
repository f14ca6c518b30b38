package org.muniment.suggestion;

import org.muniment.kernel.Wording;
import org.muniment.vocabulary.TermCode;

/**
 * One claim that a machine proposes to make.
 *
 * @param property what it would say of the event
 * @param quote the words that it rests on
 * @param proposal the value
 * @param statement the claim in a sentence, to be put better by whoever accepts it
 */
public record OfferedPart(TermCode property, Quote quote, Proposal proposal, Wording statement) {}
