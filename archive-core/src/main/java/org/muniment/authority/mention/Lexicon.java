package org.muniment.authority.mention;

import java.util.Arrays;

/** Gives each folded word a number; knows them all by one look. */
final class Lexicon {

    static final int UNKNOWN = -1;

    private static final int FIRST_SIZE = 1 << 10;

    private int[] table = new int[FIRST_SIZE];
    private int[] starts = new int[FIRST_SIZE];
    private char[] letters = new char[8 * FIRST_SIZE];
    private int count;

    Lexicon() {
        Arrays.fill(table, UNKNOWN);
    }

    int size() {
        return count;
    }

    /** The number of the word that these letters are, or {@link #UNKNOWN}. */
    int find(char[] from, int start, int end) {
        int slot = slot(hash(from, start, end));
        while (table[slot] != UNKNOWN) {
            if (isWord(table[slot], from, start, end)) {
                return table[slot];
            }
            slot = (slot + 1) & (table.length - 1);
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
            table = new int[2 * table.length];
            Arrays.fill(table, UNKNOWN);
            for (int word = 0; word < count; word++) {
                put(word);
            }
        }
    }

    private void put(int word) {
        int slot = slot(hash(letters, starts[word], starts[word + 1]));
        while (table[slot] != UNKNOWN) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = word;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    private static int hash(char[] from, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + from[i];
        }
        return hash * 0x9E3779B9;
    }
}
