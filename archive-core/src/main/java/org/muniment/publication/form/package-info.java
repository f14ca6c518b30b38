/**
 * The public form of each kind of record: which JSON an edition consists of, and what it is made
 * from.
 *
 * <p>Everything that the public reads is written here, so this is the one place where access is
 * honoured. Links are path-absolute references (RFC 3986, section 4.2).
 */
@NullMarked
package org.muniment.publication.form;

import org.jspecify.annotations.NullMarked;
