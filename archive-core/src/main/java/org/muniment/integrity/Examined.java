package org.muniment.integrity;

/**
 * What one check came to.
 *
 * @param check its name
 * @param things how many it looked at
 * @param errors how many of its findings say that something is wrong; remarks are not counted
 */
public record Examined(String check, long things, long errors) {}
