package org.muniment.kernel.dating.words;

import java.util.List;
import org.muniment.kernel.edtf.DayNumber;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.kernel.edtf.EdtfInterval;
import org.muniment.kernel.edtf.EdtfReading;
import org.muniment.kernel.edtf.EdtfSet;
import org.muniment.kernel.edtf.Qualifier;

/** A sentence that says how words were read, in English and in Chinese. */
final class Explanation {

    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private Explanation() {}

    /** The explanation of EDTF; where it looks like two years, it says how to write these. */
    static TypedReading.Understood ofEdtf(EdtfReading.Understood read) {
        Edtf edtf = read.value();
        String english = english(edtf, false, "");
        String chinese = chinese(edtf, false, "");
        String text = read.text();
        if (text.matches("[0-9]{4}-[0-9]{2}")
                && text.substring(2, 4).compareTo(text.substring(5)) < 0) {
            String years = text.substring(0, 4) + "/" + text.substring(0, 2) + text.substring(5);
            english += " For the years, write " + years + ".";
            chinese += "若指年份，请写" + years + "。";
        }
        return new TypedReading.Understood(text, edtf, english, chinese);
    }

    static String english(Edtf edtf, boolean converted, String unread) {
        String sort =
                switch (edtf) {
                    case EdtfInterval interval -> "a time that began and ended: ";
                    case EdtfSet set when isOpen(set) -> "some time not known: ";
                    case EdtfSet set ->
                            set.toString().startsWith("[")
                                    ? "one of these, not known which: "
                                    : "all of these: ";
                    default -> "";
                };
        return "Read as "
                + sort
                + edtf
                + englishDays(edtf)
                + qualifier(edtf.qualifier(), ", an estimate", ", in doubt")
                + (converted ? "; converted from the Julian calendar" : "")
                + (unread.isEmpty() ? "" : "; left out: \"" + unread + "\"")
                + ".";
    }

    static String chinese(Edtf edtf, boolean converted, String unread) {
        String sort =
                switch (edtf) {
                    case EdtfInterval interval -> "一段时间：";
                    case EdtfSet set when isOpen(set) -> "某一时间：";
                    case EdtfSet set -> set.toString().startsWith("[") ? "其中之一：" : "以下各项：";
                    default -> "";
                };
        return "读作"
                + sort
                + edtf
                + chineseDays(edtf)
                + qualifier(edtf.qualifier(), "，约略", "，存疑")
                + (converted ? "；由儒略历换算" : "")
                + (unread.isEmpty() ? "" : "；未读入：“" + unread + "”")
                + "。";
    }

    private static boolean isOpen(EdtfSet set) {
        String text = set.toString();
        return text.startsWith("[..") || text.endsWith("..]");
    }

    private static String englishDays(Edtf edtf) {
        DayNumber first = edtf.earliest();
        DayNumber last = edtf.latest();
        if (first.isUnbounded()) {
            return ", up to " + englishDay(last);
        }
        if (last.isUnbounded()) {
            return ", from " + englishDay(first) + " on";
        }
        return first.equals(last)
                ? ", that is " + englishDay(first)
                : ", that is from " + englishDay(first) + " to " + englishDay(last);
    }

    private static String englishDay(DayNumber number) {
        return number.toLocalDate()
                .map(
                        day ->
                                day.getDayOfMonth()
                                        + " "
                                        + MONTHS.get(day.getMonthValue() - 1)
                                        + " "
                                        + year(day.getYear()))
                .orElse(number.toString());
    }

    private static String chineseDays(Edtf edtf) {
        DayNumber first = edtf.earliest();
        DayNumber last = edtf.latest();
        if (first.isUnbounded()) {
            return "，至" + chineseDay(last) + "止";
        }
        if (last.isUnbounded()) {
            return "，自" + chineseDay(first) + "起";
        }
        return first.equals(last)
                ? "，即" + chineseDay(first)
                : "，即" + chineseDay(first) + "至" + chineseDay(last);
    }

    private static String chineseDay(DayNumber number) {
        return number.toLocalDate()
                .map(
                        day ->
                                (day.getYear() > 0
                                                ? Integer.toString(day.getYear())
                                                : "公元前" + (1 - day.getYear()))
                                        + "年"
                                        + day.getMonthValue()
                                        + "月"
                                        + day.getDayOfMonth()
                                        + "日")
                .orElse(number.toString());
    }

    private static String year(int year) {
        return year > 0 ? Integer.toString(year) : (1 - year) + " BC";
    }

    private static String qualifier(Qualifier qualifier, String approximate, String uncertain) {
        return (qualifier.isApproximate() ? approximate : "")
                + (qualifier.isUncertain() ? uncertain : "");
    }
}
