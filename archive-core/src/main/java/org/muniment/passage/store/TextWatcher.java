package org.muniment.passage.store;

import org.muniment.passage.Text;

/**
 * Looks again at what quotes a text when another version of its words was added. Each is a bean; it
 * is called in the transaction that adds.
 */
public interface TextWatcher {

    void added(Text text);
}
