package org.muniment.publication;

/**
 * A place where something is written.
 *
 * @param kind such as {@code comment}
 * @param key by which it is found: an identifier, or two with a slash between them
 */
public record Written(String kind, String key) {}
