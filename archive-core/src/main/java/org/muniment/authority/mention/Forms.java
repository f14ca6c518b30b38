package org.muniment.authority.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.authority.Romanization;

/** The forms in which a name may stand in a text: as it is held, and those generated from it. */
final class Forms {

    private static final Pattern ARTICLE = Pattern.compile("(?i)^the\\s+(?=\\S)");
    private static final Pattern NICKNAME = Pattern.compile("[“\"]([\\p{L}]+)[,.]?[”\"]");
    private static final Pattern ASIDE = Pattern.compile("\\s*(?:\\([^)]*\\)|“[^”]*”|\"[^\"]*\")");

    private Forms() {}

    /** The forms of a name, the one held first; each once. */
    static Set<Form> of(NameEntry name) {
        Set<Form> forms = new LinkedHashSet<>();
        forms.add(Form.of(name.words(), Variant.HELD));
        String plain = ASIDE.matcher(name.words()).replaceAll("").strip();
        if (!plain.isEmpty() && !plain.equals(name.words())) {
            forms.add(Form.of(plain, Variant.SHORTENED));
        }
        String bare = ARTICLE.matcher(plain).replaceFirst("");
        if (!bare.equals(plain)) {
            forms.add(Form.of(bare, Variant.HELD));
        }
        if (HanName.isHan(plain)) {
            han(plain, name.bearer(), forms);
        } else if (name.bearer() == Bearer.PERSON) {
            PersonName.of(plain, isSurnameFirst(name)).ifPresent(
                            person -> {
                                person(person, name.romanization(), forms);
                                nickname(name.words(), person, forms);
                            });
        }
        return forms;
    }

    /** Mansfield, Michael (“Mike”). */
    private static void nickname(String words, PersonName name, Set<Form> forms) {
        Matcher nickname = NICKNAME.matcher(words);
        if (nickname.find()) {
            forms.add(Form.of(nickname.group(1) + " " + name.surname(), Variant.SHORTENED));
        }
    }

    private static boolean isSurnameFirst(NameEntry name) {
        return name.romanization().isPresent() || PersonName.putsSurnameFirst(name.language());
    }

    private static void han(String words, Bearer bearer, Set<Form> forms) {
        if (bearer == Bearer.PERSON) {
            HanName.ofPerson(words).ifPresent(name -> hanPerson(name, forms));
        } else if (bearer == Bearer.PLACE) {
            for (HanName name : HanName.ofPlace(words)) {
                add(name.joined(Romanization.PINYIN), Variant.ROMANIZED, Romanization.PINYIN, forms);
                add(name.hyphened(Romanization.WADE_GILES), Variant.ROMANIZED, Romanization.WADE_GILES, forms);
            }
        }
    }

    private static void hanPerson(HanName name, Set<Form> forms) {
        if (!name.surname().isEmpty()) {
            forms.add(new Form(name.surname(), Variant.SURNAME, Optional.empty(), true));
        }
        for (Romanization system : List.of(Romanization.PINYIN, Romanization.WADE_GILES)) {
            String surname = name.surnameIn(system);
            String given = name.givenIn(system);
            if (given.isEmpty()) {
                add(surname, Variant.ROMANIZED, system, forms);
            } else {
                add(surname + " " + given, Variant.ROMANIZED, system, forms);
                add(given + " " + surname, Variant.ROMANIZED, system, forms);
                forms.add(new Form(surname, Variant.SURNAME, Optional.of(system), true));
            }
        }
    }

    private static void add(
            String words, Variant variant, Romanization romanization, Set<Form> forms) {
        forms.add(new Form(words, variant, Optional.of(romanization), false));
    }

    private static void person(
            PersonName name, Optional<Romanization> held, Set<Form> forms) {
        String surname = name.surname();
        List<String> given = name.given();
        String all = String.join(" ", given);
        forms.add(Form.of(all + " " + surname, Variant.REORDERED));
        if (name.surnameFirst() || name.withComma()) {
            forms.add(Form.of(surname + " " + all, Variant.REORDERED));
        }
        if (name.surnameFirst()) {
            RomanizedName.of(surname, all, held).ifPresent(romanized -> chinese(romanized, forms));
            if (all.indexOf('-') > 0) {
                String initials = String.join(" ", initials(List.of(all.split("[-\\s]+"))));
                forms.add(Form.of(initials + " " + surname, Variant.SHORTENED));
            }
        } else {
            for (String shorter : shorter(given)) {
                forms.add(Form.of(shorter + " " + surname, Variant.SHORTENED));
            }
        }
        if (surname.indexOf(' ') > 0) {
            // DeGaulle
            String together = surname.replace(" ", "");
            forms.add(Form.of(all + " " + together, Variant.REORDERED));
            forms.add(new Form(together, Variant.SURNAME, Optional.empty(), name.surnameFirst()));
        }
        forms.add(new Form(surname, Variant.SURNAME, Optional.empty(), name.surnameFirst()));
    }

    private static void chinese(RomanizedName name, Set<Form> forms) {
        forms.add(Form.of(name.surnameWords() + " " + name.givenWords(), Variant.HELD));
        for (RomanizedName other : name.inOtherSystem()) {
            String surname = other.surnameWords();
            String given = other.givenWords();
            add(surname + " " + given, Variant.ROMANIZED, other.system(), forms);
            add(given + " " + surname, Variant.ROMANIZED, other.system(), forms);
            if (other.system() == Romanization.WADE_GILES) {
                forms.add(new Form(surname, Variant.SURNAME, Optional.of(other.system()), true));
            }
        }
    }

    /** John Selwyn Brooke: John S. B., J. S. B., John, J. Selwyn Brooke, Selwyn Brooke, Selwyn. */
    private static List<String> shorter(List<String> given) {
        List<String> shorter = new ArrayList<>();
        String first = given.getFirst();
        List<String> rest = given.subList(1, given.size());
        shorter.add(String.join(" ", initials(given)));
        if (!rest.isEmpty()) {
            shorter.add(first + " " + String.join(" ", initials(rest)));
            shorter.add(first);
            shorter.add(initial(first) + " " + String.join(" ", rest));
            shorter.add(String.join(" ", rest));
            shorter.add(first + " " + rest.getFirst());
            shorter.add(initial(first) + " " + rest.getFirst());
            shorter.add(first + " " + initial(rest.getFirst()));
            shorter.add(initial(first) + " " + initial(rest.getFirst()));
            shorter.add(rest.getFirst());
        }
        shorter.removeIf(each -> each.codePoints().filter(Character::isLetter).count() < 1);
        return shorter;
    }

    private static List<String> initials(List<String> given) {
        return given.stream().map(Forms::initial).toList();
    }

    private static String initial(String name) {
        return Character.toString(name.codePointAt(0)) + ".";
    }
}
