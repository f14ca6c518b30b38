package org.muniment.standalone.process;

/** The signals that ask a server to end. */
public enum Signal {
    /** Keycloak and the platform finish what they are doing and end. */
    TERM,
    /** PostgreSQL's fast shutdown: open transactions are rolled back, nothing is lost. */
    INT,
    /** No question asked. */
    KILL
}
