package org.muniment.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without scripts: it keeps cookies and follows redirects by hand, so that tests can
 * look.
 */
public final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    /** A browser in which a specimen person has signed in. */
    public static Browser signedInAs(String person) {
        var browser = new Browser();
        browser.signIn(person, "/admin/");
        return browser;
    }

    /** Signs in from the start and answers the redirect that leads to {@code to}. */
    public HttpResponse<String> signIn(String person, String to) {
        var page = follow(get("/sign-in?to=" + encoded(to)));
        Matcher form = FORM.matcher(page.body());
        assertTrue(form.find(), () -> "no form to sign in with: " + page.body());
        URI action = URI.create(form.group(1).replace("&amp;", "&"));
        String fields = "username=%s&password=specimen".formatted(encoded(person));
        var answer =
                send(
                        HttpRequest.newBuilder(action)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(fields)));
        assertTrue(location(answer).isPresent(), "the password was not taken");
        while (location(answer).filter(Browser::isAboutSigningIn).isPresent()) {
            answer = send(HttpRequest.newBuilder(location(answer).orElseThrow()));
        }
        return answer;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = Site.request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /**
     * Sends the cookies of every path: the names do not collide. Also those that are Secure,
     * because browsers trust localhost, where all of this happens.
     */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = Site.send(client, request);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String setCookie) {
        setCookies.add(setCookie);
        String[] parts = setCookie.split(";");
        String name = parts[0].substring(0, parts[0].indexOf('='));
        String value = parts[0].substring(name.length() + 1);
        String lower = setCookie.toLowerCase(Locale.ROOT);
        if (value.isEmpty() || lower.contains("max-age=0") || lower.contains(" 1970 ")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    /** Goes where the answers lead until one does not redirect. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var present = answer;
        for (int hops = 0; location(present).isPresent() && hops < 10; hops++) {
            present = send(HttpRequest.newBuilder(location(present).orElseThrow()));
        }
        return present;
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public boolean hasSession() {
        return cookies.keySet().stream().anyMatch(name -> name.startsWith("q_session"));
    }

    /** Every Set-Cookie header seen so far. */
    public List<String> setCookies() {
        return List.copyOf(setCookies);
    }

    public static Optional<URI> location(HttpResponse<?> answer) {
        return answer.statusCode() / 100 == 3
                ? answer.headers().firstValue("Location").map(answer.uri()::resolve)
                : Optional.empty();
    }

    private static boolean isAboutSigningIn(URI address) {
        return address.getPath().equals("/sign-in") || address.getPath().startsWith("/realms/");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
