package org.muniment.authority.mention;

/**
 * One run of words that looks like a proper name.
 *
 * @param words with single spaces
 * @param start in code points
 * @param end in code points, exclusive
 * @param from in UTF-16
 * @param to in UTF-16, exclusive
 * @param beginsSentence whether it is capitalised for that reason perhaps
 * @param clue whether a word of it tells what it is
 * @param weight of what the guess rests on, beside other places of the same name
 */
record ProperName(
        String words,
        int start,
        int end,
        int from,
        int to,
        boolean beginsSentence,
        boolean clue,
        UnknownName.Guess guess,
        int weight,
        String why) {}
