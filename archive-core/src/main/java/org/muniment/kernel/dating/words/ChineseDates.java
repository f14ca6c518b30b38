package org.muniment.kernel.dating.words;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.dating.words.ChineseEras.Era;
import org.muniment.kernel.dating.words.Numerals.Numeral;

/** Chinese dates: 一九五五年八月一日, 民國四十四年, 光绪二十六年, 公元前221年, 八月初, 同年, 二十世纪五十年代. */
final class ChineseDates {

    private static final Map<String, Integer> SEASONS = Map.of("春", 21, "夏", 22, "秋", 23, "冬", 24);

    private static final int DECADE = 10;
    private static final int CENTURY = 100;

    private final Tokens tokens;

    ChineseDates(Tokens tokens) {
        this.tokens = tokens;
    }

    List<Expression> read(int at) {
        List<Expression> leaning = leaning(at);
        if (!leaning.isEmpty()) {
            return leaning;
        }
        Era era = ChineseEras.find(tokens, at);
        int from = era == null ? at : at + era.length();
        boolean beforeChrist = era != null && era.isCommon() && tokens.is(from, "前");
        Numeral number = ChineseNumerals.read(tokens, beforeChrist ? from + 1 : from);
        if (number == null) {
            return List.of();
        }
        int sign = number.next();
        return switch (tokens.at(sign).word()) {
            case "年" ->
                    isDecade(sign) && era == null
                            ? decade(at, number)
                            : year(at, era, beforeChrist, number);
            case "月" -> era == null ? month(at, null, false, number) : List.of();
            case "日", "号", "號" -> era == null ? day(at, number) : List.of();
            case "世" -> century(at, number);
            default -> List.of();
        };
    }

    private boolean isDecade(int sign) {
        return tokens.is(sign + 1, "代");
    }

    private List<Expression> year(int at, @Nullable Era era, boolean beforeChrist, Numeral number) {
        int year;
        if (era != null) {
            year = beforeChrist ? 1 - number.value() : era.firstYear() + number.value() - 1;
        } else if (number.value() >= 1000 && number.value() <= 2100) {
            year = number.value();
        } else {
            return List.of();
        }
        boolean lunar = era != null && era.lunar();
        int next = number.next() + 1;
        Numeral month = ChineseNumerals.read(tokens, next);
        if (month != null && tokens.is(month.next(), "月")) {
            return month(at, year, lunar, month);
        }
        Integer season = SEASONS.get(tokens.at(next).word());
        Fields fields = Fields.ofYear(year);
        if (season != null) {
            int after = next + 1;
            after = tokens.is(after, "季") || tokens.is(after, "天") ? after + 1 : after;
            return one(at, after, fields.withPart(season));
        }
        if (tokens.is(next, "初")
                || tokens.is(next, "底")
                || tokens.is(next, "末")
                || tokens.is(next, "中")) {
            next++;
        }
        List<Expression> whole = one(at, next, fields);
        return lunar ? List.of(whole.getFirst().asApproximate()) : whole;
    }

    /** A month, with its day or the third of it that is meant: 八月初, 八月上旬. */
    private List<Expression> month(int at, @Nullable Integer year, boolean lunar, Numeral month) {
        if (month.value() < 1 || month.value() > 12) {
            return List.of();
        }
        int next = month.next() + 1;
        Fields fields = new Fields(year, month.value(), null, null, false);
        Numeral day = tokens.is(next, "初") ? null : ChineseNumerals.read(tokens, next);
        boolean dated =
                day != null
                        && (tokens.is(day.next(), "日")
                                || tokens.is(day.next(), "号")
                                || tokens.is(day.next(), "號"));
        if (day != null && dated) {
            fields = fields.withDay(day.value());
            next = day.next() + 1;
        } else if (isThird(next)) {
            next += 2;
        } else if (tokens.is(next, "份")) {
            next++;
        }
        if (!dated
                && (tokens.is(next, "初")
                        || tokens.is(next, "底")
                        || tokens.is(next, "末")
                        || tokens.is(next, "中"))) {
            next++;
        }
        if (lunar && year != null) {
            return List.of(one(at, next, Fields.ofYear(year)).getFirst().asApproximate());
        }
        return one(at, next, fields);
    }

    private boolean isThird(int at) {
        return (tokens.is(at, "上") || tokens.is(at, "中") || tokens.is(at, "下"))
                && tokens.is(at + 1, "旬");
    }

    private List<Expression> day(int at, Numeral number) {
        boolean numbered = tokens.is(at - 1, "第");
        return numbered || number.value() < 1 || number.value() > 31
                ? List.of()
                : List.of(
                        Expression.of(
                                tokens,
                                at,
                                number.next() + 1,
                                new Meaning.OfMonth(number.value(), 0)));
    }

    private List<Expression> decade(int at, Numeral number) {
        int decade = number.value();
        return decade % DECADE != 0 || decade > 2100
                ? List.of()
                : List.of(Expression.of(tokens, at, number.next() + 2, new Meaning.Decade(decade)));
    }

    /** 二十世纪, 二十世纪五十年代. */
    private List<Expression> century(int at, Numeral number) {
        boolean named = tokens.is(number.next() + 1, "纪") || tokens.is(number.next() + 1, "紀");
        if (!named || number.value() < 1 || number.value() > 30) {
            return List.of();
        }
        int next = number.next() + 2;
        Numeral decade = ChineseNumerals.read(tokens, next);
        if (decade != null
                && decade.value() < CENTURY
                && tokens.is(decade.next(), "年")
                && isDecade(decade.next())) {
            int first = (number.value() - 1) * CENTURY + decade.value();
            return List.of(Expression.of(tokens, at, decade.next() + 2, new Meaning.Decade(first)));
        }
        return List.of(Expression.of(tokens, at, next, new Meaning.Century(number.value(), false)));
    }

    /** 同年, 次日, 当月, 第二天. */
    private List<Expression> leaning(int at) {
        Unit unit =
                switch (tokens.at(at + 1).word()) {
                    case "年" -> Unit.YEAR;
                    case "月" -> Unit.MONTH;
                    case "日" -> Unit.DAY;
                    default -> null;
                };
        boolean secondDay = tokens.is(at, "第") && tokens.is(at + 1, "二") && tokens.is(at + 2, "天");
        if (secondDay) {
            return meaning(at, at + 3, new Meaning.Shift(1, Unit.DAY));
        }
        if (unit == null) {
            return List.of();
        }
        Meaning meaning =
                switch (tokens.at(at).word()) {
                    case "同", "当", "當", "该", "該" -> new Meaning.Same(unit);
                    case "次", "翌" -> new Meaning.Shift(1, unit);
                    case "去" -> unit == Unit.YEAR ? new Meaning.Shift(-1, unit) : null;
                    default -> null;
                };
        if (meaning == null || tokens.is(at + 2, "代")) {
            return List.of();
        }
        if (unit == Unit.YEAR && meaning instanceof Meaning.Same) {
            Numeral month = ChineseNumerals.read(tokens, at + 2);
            if (month != null && tokens.is(month.next(), "月")) {
                Expression dated = month(at, null, false, month).stream().findFirst().orElse(null);
                if (dated != null && dated.meaning() instanceof Meaning.Calendric calendric) {
                    return List.of(dated.with(new Meaning.OfYear(calendric.fields(), 0)));
                }
            }
        }
        return meaning(at, at + 2, meaning);
    }

    private List<Expression> one(int at, int next, Fields fields) {
        return meaning(at, next, CalendarDates.calendric(fields));
    }

    private List<Expression> meaning(int at, int next, Meaning meaning) {
        return List.of(Expression.of(tokens, at, next, meaning));
    }
}
