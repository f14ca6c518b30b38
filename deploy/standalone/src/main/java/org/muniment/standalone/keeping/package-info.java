/**
 * Backups: what a folder that is one holds, how each part of an archive gets into it and out again,
 * and how it is told whether all of it is there, unaltered.
 *
 * <p>A backup is made in one folder: the tables of the database as PostgreSQL copies them, the
 * objects of the storage of files that they name, the accounts, the secrets, a manifest, and the
 * SHA-256 of every part in a file that {@code sha256sum --check} reads.
 */
@NullMarked
package org.muniment.standalone.keeping;

import org.jspecify.annotations.NullMarked;
