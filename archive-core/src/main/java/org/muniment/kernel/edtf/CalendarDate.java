package org.muniment.kernel.edtf;

/**
 * A date of the calendar, as exact as a year or a part of one: what intervals and sets are made of.
 */
public sealed interface CalendarDate extends Edtf, IntervalEnd, SetMember
        permits EdtfDate, EdtfYearPart {}
