package org.muniment.authority.mention;

import java.util.Arrays;

/** Gives each folded word a number; knows them all by one look. */
final class Lexicon {

    static final int UNKNOWN = -1;

    private static final int FIRST_SIZE = 1 << 10;

    /** A word's hash and its number in each used slot, so that strangers are seen at once. */
    private long[] table = new long[FIRST_SIZE];

    private int[] starts = new int[FIRST_SIZE];
    private char[] letters = new char[8 * FIRST_SIZE];
    private int count;

    int size() {
        return count;
    }

    /** The number of the word that these letters are, or {@link #UNKNOWN}. */
    int find(char[] from, int start, int end) {
        int hash = hash(from, start, end);
        int mask = table.length - 1;
        for (int slot = hash & mask; table[slot] != 0; slot = (slot + 1) & mask) {
            if ((int) (table[slot] >>> 32) == hash) {
                int word = (int) table[slot] - 1;
                if (isWord(word, from, start, end)) {
                    return word;
                }
            }
        }
        return UNKNOWN;
    }

    int add(char[] from, int start, int end) {
        int found = find(from, start, end);
        if (found != UNKNOWN) {
            return found;
        }
        makeRoom(end - start);
        System.arraycopy(from, start, letters, starts[count], end - start);
        starts[count + 1] = starts[count] + end - start;
        put(count);
        return count++;
    }

    /** Gives back what was kept for growing. */
    void trim() {
        starts = Arrays.copyOf(starts, count + 1);
        letters = Arrays.copyOf(letters, starts[count]);
    }

    private boolean isWord(int word, char[] from, int start, int end) {
        return Arrays.equals(letters, starts[word], starts[word + 1], from, start, end);
    }

    private void makeRoom(int length) {
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        if (starts[count] + length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length + length);
        }
        if (2 * (count + 1) > table.length) {
            table = new long[2 * table.length];
            for (int word = 0; word < count; word++) {
                put(word);
            }
        }
    }

    private void put(int word) {
        int hash = hash(letters, starts[word], starts[word + 1]);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        table[slot] = ((long) hash << 32) | (word + 1);
    }

    private static int hash(char[] from, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + from[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
