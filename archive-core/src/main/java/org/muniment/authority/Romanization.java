package org.muniment.authority;

/** By which system Chinese is written in Latin letters. */
public enum Romanization {
    PINYIN,
    WADE_GILES,
    /** The spellings of the post office, such as Peking and Chungking. */
    POSTAL,
    /** None of these, or a mixture. */
    OTHER
}
