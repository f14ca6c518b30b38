package org.muniment.authority.mention;

import java.util.Arrays;

/** Steps from state to state, one for each word of a name; state 0 is where all names begin. */
final class Paths {

    static final int NONE = 0;

    private static final int FIRST_SIZE = 1 << 10;

    private long[] keys = new long[FIRST_SIZE];
    private int[] states = new int[FIRST_SIZE];
    private int count;
    private int lastState;

    /** How many states there are, the first included. */
    int size() {
        return lastState + 1;
    }

    /** Where this word leads, or {@link #NONE}. */
    int next(int state, int word) {
        long key = key(state, word);
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return states[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return NONE;
    }

    int add(int state, int word) {
        int found = next(state, word);
        if (found != NONE) {
            return found;
        }
        if (4 * (count + 1) > 3 * keys.length) {
            grow();
        }
        put(key(state, word), ++lastState);
        count++;
        return lastState;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldStates = states;
        keys = new long[2 * oldKeys.length];
        states = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldStates[i]);
            }
        }
    }

    private void put(long key, int state) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        states[slot] = state;
    }

    /** Words are counted from 1 here, so that no key is 0. */
    private static long key(int state, int word) {
        return ((long) state << 32) | (word + 1);
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (keys.length - 1);
    }

    int[] firstSteps(int words) {
        int[] first = new int[words];
        Arrays.setAll(first, word -> next(0, word));
        return first;
    }
}
