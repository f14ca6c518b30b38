package org.muniment.authority.mention;

/** What bears a name. */
public enum Bearer {
    PERSON,
    GROUP,
    CORPORATE_BODY,
    PLACE
}
