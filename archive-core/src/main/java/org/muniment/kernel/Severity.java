package org.muniment.kernel;

/** How much a finding weighs: an error closes the gate, a warning and a remark do not. */
public enum Severity {
    ERROR,
    WARNING,
    REMARK
}
