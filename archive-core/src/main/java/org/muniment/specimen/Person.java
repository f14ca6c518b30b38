package org.muniment.specimen;

/**
 * One of the fictional people of the specimen.
 *
 * @param subject what the realm calls them: the {@code sub} of their tokens
 * @param name as the realm shows it
 */
public record Person(String subject, String name) {}
