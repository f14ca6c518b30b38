package org.muniment.passage.store;

import org.muniment.passage.Text;

/**
 * Looks again at what quotes a text when a text that takes its place was added. Each is a bean;
 * both calls are in the transaction that adds.
 */
public interface TextWatcher {

    /** Before any record is locked: the place to take locks that come before those of records. */
    void before();

    /** When it is written. */
    void added(Text text);
}
