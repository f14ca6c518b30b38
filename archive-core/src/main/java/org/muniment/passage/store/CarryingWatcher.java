package org.muniment.passage.store;

import org.muniment.passage.CarriedPassage;

/**
 * Looks again at what rests on a passage when a curator said what became of it. Each is a bean;
 * both calls are in the transaction that decides.
 */
public interface CarryingWatcher {

    /** Before anything is locked. */
    void before();

    /** When it is written. */
    void placed(CarriedPassage decided);
}
