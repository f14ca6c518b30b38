package org.muniment.passage.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.muniment.passage.PageDescription;
import org.muniment.passage.PageDescription.Image;
import org.muniment.passage.PageDescription.Stated;
import org.muniment.passage.Words;

/**
 * Reads what a web page says of itself, in the order in which it can be believed: JSON-LD of
 * schema.org, {@code meta} elements (Open Graph, Dublin Core, those of scholarly indexes), and the
 * elements of the page. Only the page is read: nothing is fetched.
 */
public final class HtmlDescriber {

    private static final int MOST_IMAGES = 500;
    private static final int MOST_LOOKED_AT = 5_000;
    private static final int MOST_AUTHORS = 50;
    private static final int LONGEST = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Evaluator BESIDE =
            QueryParser.parse("nav, aside, body > header, body > footer");

    private static final Set<String> ARTICLES =
            Set.of(
                    "Article",
                    "NewsArticle",
                    "BlogPosting",
                    "Report",
                    "ScholarlyArticle",
                    "ReportageNewsArticle",
                    "AnalysisNewsArticle",
                    "OpinionNewsArticle",
                    "WebPage");

    private final Document page;
    private final Optional<JsonNode> article;

    private HtmlDescriber(Document page) {
        this.page = page;
        article = linkedArticle();
    }

    /**
     * @param bytes a page of HTML, read to the end and not closed
     * @throws org.muniment.kernel.Refusal as {@link FileWords#read} refuses a page
     */
    public static PageDescription describe(InputStream bytes) throws IOException {
        byte[] all = FileWords.all(bytes);
        Characters characters = Characters.of(all, HtmlCharset.in(all));
        String html = Words.take(characters.value()).words().value();
        return new HtmlDescriber(HtmlReader.parse(html)).described();
    }

    private PageDescription described() {
        return new PageDescription(
                linked("headline")
                        .or(() -> meta("og:title", "twitter:title", "citation_title", "dc.title"))
                        .or(() -> element("h1"))
                        .or(() -> element("title")),
                authors(),
                linked("datePublished")
                        .or(
                                () ->
                                        meta(
                                                "article:published_time",
                                                "og:published_time",
                                                "citation_publication_date",
                                                "dc.date.issued",
                                                "dcterms.issued",
                                                "dc.date",
                                                "datepublished",
                                                "pubdate",
                                                "date"))
                        .or(() -> time("time[itemprop=datePublished], time[pubdate]"))
                        .or(() -> time("article time[datetime], main time[datetime]"))
                        .or(this::onlyTime),
                linked("dateModified")
                        .or(() -> meta("article:modified_time", "og:updated_time", "dc.modified"))
                        .or(() -> time("time[itemprop=dateModified]")),
                linked("publisher").or(() -> meta("og:site_name", "application-name")),
                attribute("link[rel=canonical]", "href", "link canonical")
                        .or(() -> meta("og:url"))
                        .or(() -> linked("url")),
                attribute("html[lang]", "lang", "html lang").or(() -> meta("og:locale")),
                images());
    }

    private Optional<JsonNode> linkedArticle() {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                gather(JSON.readTree(script.data()), found, 0);
            } catch (JsonProcessingException notJson) {
                // A page that is wrong about itself is read without it.
            }
        }
        return found.stream()
                .filter(node -> !node.path("headline").isMissingNode())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private static void gather(JsonNode node, List<JsonNode> found, int depth) {
        if (depth > 3) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> gather(each, found, depth + 1));
        } else if (node.isObject()) {
            JsonNode type = node.path("@type");
            boolean article =
                    type.isArray()
                            ? type.valueStream().anyMatch(one -> ARTICLES.contains(one.asText()))
                            : ARTICLES.contains(type.asText());
            if (article) {
                found.add(node);
            }
            gather(node.path("@graph"), found, depth + 1);
        }
    }

    private Optional<Stated> linked(String member) {
        return article.map(node -> node.path(member))
                .flatMap(HtmlDescriber::name)
                .flatMap(words -> stated(words, "json-ld " + member));
    }

    private static Optional<String> name(JsonNode node) {
        JsonNode one = node.isObject() ? node.path("name") : node;
        return one.isTextual() ? Optional.of(one.asText()) : Optional.empty();
    }

    private List<Stated> authors() {
        Map<String, Stated> found = new LinkedHashMap<>();
        article.map(node -> node.path("author"))
                .ifPresent(
                        authors ->
                                (authors.isArray()
                                                ? authors.valueStream().toList()
                                                : List.of(authors))
                                        .forEach(
                                                one ->
                                                        name(one)
                                                                .flatMap(
                                                                        words ->
                                                                                stated(
                                                                                        words,
                                                                                        "json-ld"
                                                                                            + " author"))
                                                                .ifPresent(
                                                                        author ->
                                                                                found.putIfAbsent(
                                                                                        author
                                                                                                .words(),
                                                                                        author))));
        for (String name : List.of("author", "article:author", "citation_author", "dc.creator")) {
            if (found.isEmpty()) {
                metas(name).forEach(author -> found.putIfAbsent(author.words(), author));
            }
        }
        if (found.isEmpty()) {
            page.select("[itemprop=author], [rel=author], .byline .author").stream()
                    .flatMap(one -> stated(one.text(), "element author").stream())
                    .forEach(author -> found.putIfAbsent(author.words(), author));
        }
        return found.values().stream()
                .filter(author -> !author.words().startsWith("http"))
                .limit(MOST_AUTHORS)
                .toList();
    }

    private Optional<Stated> meta(String... names) {
        for (String name : names) {
            Optional<Stated> found = metas(name).stream().findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<Stated> metas(String name) {
        return page.select("meta[content]").stream()
                .filter(
                        meta ->
                                meta.attr("name").equalsIgnoreCase(name)
                                        || meta.attr("property").equalsIgnoreCase(name)
                                        || meta.attr("itemprop").equalsIgnoreCase(name))
                .flatMap(meta -> stated(meta.attr("content"), "meta " + name).stream())
                .toList();
    }

    private Optional<Stated> element(String name) {
        return Optional.ofNullable(page.selectFirst(name))
                .flatMap(found -> stated(found.text(), "element " + name));
    }

    private Optional<Stated> time(String selector) {
        return Optional.ofNullable(page.selectFirst(selector)).flatMap(HtmlDescriber::time);
    }

    /** A time by itself is that of the page; of several, none can be told from the others. */
    private Optional<Stated> onlyTime() {
        List<Element> times = page.select("time");
        return times.size() == 1 ? time(times.getFirst()) : Optional.empty();
    }

    private static Optional<Stated> time(Element time) {
        String machine = time.attr("datetime");
        return stated(machine.isBlank() ? time.text() : machine, "element time");
    }

    private Optional<Stated> attribute(String selector, String name, String from) {
        return Optional.ofNullable(page.selectFirst(selector))
                .flatMap(found -> stated(found.attr(name), from));
    }

    private static Optional<Stated> stated(String words, String from) {
        String clean = words.strip();
        return clean.isEmpty() || clean.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new Stated(clean, from));
    }

    private List<Image> images() {
        return page.select("img[src]").stream()
                .limit(MOST_LOOKED_AT)
                .filter(image -> image.closest(BESIDE) == null)
                .filter(
                        image ->
                                image.closest("figure") != null
                                        || HtmlParts.alternative(image).isPresent())
                .limit(MOST_IMAGES)
                .map(HtmlDescriber::image)
                .toList();
    }

    private static Image image(Element image) {
        Element figure = image.closest("figure");
        Optional<String> caption =
                Optional.ofNullable(figure)
                        .map(around -> around.selectFirst("figcaption"))
                        .map(Element::text)
                        .filter(words -> !words.isBlank());
        return new Image(
                image.attr("src").startsWith("data:") ? "data:" : image.attr("src"),
                Optional.of(image.attr("alt").strip()).filter(words -> !words.isEmpty()),
                caption);
    }
}
