/**
 * Child processes, ports and files as the servers of this module need them: a server is started in
 * a session of its own, so that a Ctrl-C at the terminal reaches the launcher alone, and writes to
 * a log file.
 */
@NullMarked
package org.muniment.standalone.process;

import org.jspecify.annotations.NullMarked;
