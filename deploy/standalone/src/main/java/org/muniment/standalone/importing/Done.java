package org.muniment.standalone.importing;

/** What became of something that was to be brought in. */
record Done(Item item, Outcome outcome) {}
