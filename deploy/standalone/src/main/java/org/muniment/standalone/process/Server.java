package org.muniment.standalone.process;

/** A server that was launched and can be waited for and ended. */
public interface Server extends AutoCloseable {

    /** What messages call it. */
    String name();

    /** Its process, to be watched or written down. */
    ServerProcess process();

    /**
     * Waits until it can be used.
     *
     * @throws ServerFailure if it ends first or takes too long
     */
    void awaitReady();

    /** Ends it and waits until it has ended. */
    @Override
    void close();
}
