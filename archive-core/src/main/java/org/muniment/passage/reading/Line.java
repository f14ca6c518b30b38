package org.muniment.passage.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a block, and what their form gives away. */
final class Line {

    private static final String ENDS_A_SENTENCE = ".!?:;,…。！？：；，、";
    private static final String FULL_STOPS = ".!?。！？";
    private static final int LONGEST_SHORT = 120;
    private static final int SHORTEST_HEADLINE = 12;
    private static final int LONGEST_HEADLINE = 400;

    /** The name of a site after a headline. */
    private static final int LONGEST_ADDITION = 40;

    private static final int MOST_HEADING_WORDS = 14;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern LOOSE_END = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\s]+$");
    private static final Pattern ADDITION = Pattern.compile("^[,.…\\s]*([-–—|_:·»/].*)?$");

    /** A date in figures with a time of day, also where both were run together. */
    private static final Pattern STAMP =
            Pattern.compile(
                    "\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?[T ]{0,3}"
                            + "\\d{1,2}:\\d{2}");

    private static final Pattern BY = Pattern.compile("(?i)^by:? (?-i)\\p{Lu}.*");
    private static final Pattern STATED =
            Pattern.compile(
                    "(?i)^(written by|author|authors|published|posted|updated|last updated"
                            + "|first published|source|reporter|editor|edited by|correspondent"
                            + "|translator|translated by)\\s?(:| on \\d| on \\p{Lu}| by \\p{Lu}).*"
                            + "|^(作者|记者|記者|来源|來源|编辑|編輯|责任编辑|責任編輯|发布时间|發布時間|时间|時間"
                            + "|日期|译者|譯者|文|本报记者)\\s?[:：/／|].*");

    private static final Pattern CAPTION_LABEL =
            Pattern.compile(
                    "(?i)^(photo(graph)?|image|picture|figure|fig|plate|illustration|caption|map)s?"
                            + "\\.?(\\s?\\d{1,3}[a-z]?)?\\s?([:：—–]|\\.(?=\\s)|\\s-\\s).*"
                            + "|^(photo(graph)?|image) (by|courtesy) .*"
                            + "|^(图|圖|图片|圖片|资料图|資料圖|配图|配圖|插图|插圖|照片)(\\s?\\d{1,3})?\\s?[:：].*"
                            + "|^(图为|圖為|图示|圖示).*");
    private static final Pattern CREDIT =
            Pattern.compile(
                    "(?i).*[(（\\[](photo|photograph|image|picture|credit|courtesy|图|圖|摄影|攝影"
                            + "|资料图|資料圖)\\b?[^()（）\\[\\]]{0,80}[)）\\]][.。]?$");

    private static final Pattern RIGHTS =
            Pattern.compile(
                    "(?i)^(©|\\(c\\) ?\\d|copyright\\b).*|.*\\ball rights reserved\\b.*"
                            + "|.*(版权所有|版權所有).*");
    private static final Pattern CHINESE_NAVIGATION =
            Pattern.compile(
                    "^(首页|首頁|上一篇|下一篇|上一页|下一页|相关阅读|相關閱讀|相关新闻|相关文章|分享|返回|广告|廣告"
                            + "|更多|推荐阅读|延伸阅读|评论|評論|登录|登錄|注册|扫一扫|标签|標籤|分类|分類|目录|目錄)"
                            + "($|[\\s:：>|»].*)");
    private static final Pattern TRAIL = Pattern.compile("\\s(?:[>›»|•·])\\s");

    /** Words of which the signs on pages are made; those in the second set suffice alone. */
    private static final Set<String> OF_PAGES =
            Set.of(
                    "about",
                    "all",
                    "and",
                    "article",
                    "articles",
                    "back",
                    "click",
                    "contact",
                    "content",
                    "for",
                    "here",
                    "in",
                    "latest",
                    "more",
                    "most",
                    "news",
                    "next",
                    "of",
                    "on",
                    "page",
                    "popular",
                    "posted",
                    "previous",
                    "read",
                    "related",
                    "section",
                    "sign",
                    "site",
                    "stories",
                    "story",
                    "the",
                    "this",
                    "to",
                    "top",
                    "up",
                    "us",
                    "view",
                    "views",
                    "with",
                    "your");

    private static final Set<String> OF_PAGES_ALONE =
            Set.of(
                    "advertisement",
                    "bookmark",
                    "category",
                    "categories",
                    "comments",
                    "cookie",
                    "cookies",
                    "email",
                    "facebook",
                    "faq",
                    "follow",
                    "help",
                    "home",
                    "homepage",
                    "login",
                    "logout",
                    "menu",
                    "newsletter",
                    "policy",
                    "print",
                    "privacy",
                    "register",
                    "rss",
                    "search",
                    "share",
                    "sitemap",
                    "skip",
                    "subscribe",
                    "tag",
                    "tags",
                    "terms",
                    "tweet",
                    "twitter",
                    "whatsapp");

    private static final double MOST_OF_THEM = 0.7;

    private final String words;
    private final String key;
    private final int length;

    Line(String words) {
        this.words = words;
        length = words.codePointCount(0, words.length());
        key = length > LONGEST_HEADLINE + LONGEST_ADDITION ? "" : key(words);
    }

    private static String key(String words) {
        String even = SPACES.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return LOOSE_END.matcher(even).replaceAll("");
    }

    /** Whether there are no lines within. */
    boolean isOne() {
        return !words.isEmpty() && words.indexOf('\n') < 0;
    }

    boolean isShortLine() {
        return isOne() && length <= LONGEST_SHORT;
    }

    /** A headline can begin a second sentence, as one cut short does, but does not end it. */
    boolean canBeHeadline() {
        boolean sentences = Sentence.endsWithin(words) && endsLikeASentence(FULL_STOPS);
        return length <= LONGEST_HEADLINE && weight(key) >= SHORTEST_HEADLINE && !sentences;
    }

    /** Whether it says what a headline says, and nothing after it but perhaps the site. */
    boolean isCopyOf(Line headline) {
        if (headline.key.isEmpty() || !key.startsWith(headline.key)) {
            return false;
        }
        String rest = key.substring(headline.key.length());
        return rest.length() <= LONGEST_ADDITION && ADDITION.matcher(rest).matches();
    }

    /** Its words with one sign for every number. */
    String withoutFigures() {
        return key.replaceAll("\\d+", "#").replaceAll("^[\\p{Punct}\\s]+", "");
    }

    /** The signs of a page: most of the words are of those that pages have, and no sentence. */
    boolean isNavigation() {
        if (length > LONGEST_SHORT) {
            return false;
        }
        if (RIGHTS.matcher(words).matches()) {
            return true;
        }
        if (endsLikeASentence()) {
            return false;
        }
        return CHINESE_NAVIGATION.matcher(words).matches() || isTrail() || isOfPages();
    }

    /** {@code Home > History > Asia}. */
    private boolean isTrail() {
        List<String> parts = Arrays.asList(TRAIL.split(words));
        return parts.size() > 2 && parts.stream().allMatch(part -> part.length() <= 30);
    }

    private boolean isOfPages() {
        List<String> each =
                Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        long alone = each.stream().filter(OF_PAGES_ALONE::contains).count();
        long together = alone + each.stream().filter(OF_PAGES::contains).count();
        return alone > 0 && together >= MOST_OF_THEM * each.size();
    }

    /** A line that states who wrote or published it and when, and is no sentence. */
    boolean isByline() {
        if (length > LONGEST_SHORT || isSentence()) {
            return false;
        }
        boolean named = BY.matcher(words).matches() && wordCount() <= 10;
        return STAMP.matcher(words).find() || named || STATED.matcher(words).matches();
    }

    /** A line that says that it is a caption. */
    boolean isLabelledCaption(int longest) {
        return length <= longest
                && (CAPTION_LABEL.matcher(words).matches() || CREDIT.matcher(words).matches());
    }

    /** A line that can be a caption where an image stands: short, and one sentence at most. */
    boolean isCaption(int longest) {
        return length <= longest && !Sentence.endsWithin(words);
    }

    /** A line that can be a heading where a paragraph follows: short, and no sentence. */
    boolean isHeading(int longest) {
        if (!isOne() || weight(words) > longest || endsLikeASentence()) {
            return false;
        }
        int first = words.codePointAt(0);
        boolean begins =
                Character.isUpperCase(first)
                        || Character.isDigit(first)
                        || Character.getType(first) == Character.OTHER_LETTER
                        || "“\"‘'《「".indexOf(first) >= 0;
        return begins && wordCount() <= MOST_HEADING_WORDS && !Sentence.endsWithin(words);
    }

    boolean isShorterThanHalfOf(int other) {
        return 2 * length <= other;
    }

    private boolean isSentence() {
        return words.endsWith(".") && wordCount() > 8;
    }

    private int wordCount() {
        return SPACES.split(words).length;
    }

    private boolean endsLikeASentence() {
        return endsLikeASentence(ENDS_A_SENTENCE);
    }

    private boolean endsLikeASentence(String ends) {
        return ends.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** The length in letters; a Chinese character says as much as three. */
    private static int weight(String words) {
        return words.codePoints().map(c -> Character.isIdeographic(c) ? 3 : 1).sum();
    }

    /** Where sentences end. */
    private static final class Sentence {

        /** A stop after a word of more than two letters, and words that begin anew. */
        private static final Pattern END =
                Pattern.compile("\\p{Ll}{3}[.!?][”\"’)]?\\s+[“\"‘(]?\\p{Lu}|[。！？]\\s*\\S");

        private Sentence() {}

        static boolean endsWithin(String words) {
            return END.matcher(words).find();
        }
    }
}
