package org.muniment.kernel.edtf;

/** One end of an interval: a date, a part of a year, or that there is none or none is known. */
public sealed interface IntervalEnd permits CalendarDate, IntervalEnd.Undated {

    /** An end without a date. */
    enum Undated implements IntervalEnd {
        /** There is no such end: the thing had no beginning, or goes on. Written {@code ..} */
        OPEN(".."),
        /** There is one, and it is not known when. Nothing is written. */
        UNKNOWN("");

        private final String symbol;

        Undated(String symbol) {
            this.symbol = symbol;
        }

        @Override
        public String toString() {
            return symbol;
        }
    }
}
