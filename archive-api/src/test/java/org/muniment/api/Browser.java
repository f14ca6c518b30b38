package org.muniment.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without scripts: it keeps cookies and follows redirects by hand, so that tests can
 * look.
 */
public final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .build();
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
        while (location(answer).filter(Browser::isAboutSigningIn).isPresent()) {
            answer = send(HttpRequest.newBuilder(location(answer).orElseThrow()));
        }
        return answer;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = Site.request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        var answer = Site.send(client, request);
        setCookies.addAll(answer.headers().allValues("Set-Cookie"));
        return answer;
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
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public boolean hasSession() {
        return cookies.getCookieStore().getCookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith("q_session"));
    }

    /** Every Set-Cookie header seen so far. */
    public List<String> setCookies() {
        return List.copyOf(setCookies);
    }

    public CookieManager cookieManager() {
        return cookies;
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
