package org.muniment.standalone.importing;

import java.nio.file.Path;

/**
 * Something to bring in.
 *
 * @param name by which it is told: from the folder that was named on
 * @param path the file; of a batch, the folder that holds its tables
 * @param batch the name of the batch that goes before it and may describe it; empty if there is
 *     none
 */
record Item(String name, Path path, String batch) {

    /** The folder that it is in, from the one that was named on; empty for a file named itself. */
    String folder() {
        var last = name.lastIndexOf('/');
        return last < 0 ? "" : name.substring(0, last);
    }
}
