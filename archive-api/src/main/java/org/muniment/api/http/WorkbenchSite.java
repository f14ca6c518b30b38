package org.muniment.api.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * The workbench is one page: {@code /admin} and every deeper path without a file extension is its
 * {@code index.html}, asked for anew each time, while files named by their content stay for good.
 */
@Singleton
class WorkbenchSite {

    private static final String INDEX = "/admin/index.html";
    private static final String HASHED_FILES = "/admin/assets/";

    void lead(RoutingContext routing) {
        String path = Paths.of(routing);
        boolean mine = path.equals("/admin") || path.startsWith("/admin/");
        if (!mine) {
            routing.next();
        } else if (isPage(path) && isRead(routing)) {
            routing.reroute(INDEX);
        } else {
            routing.addHeadersEndHandler(_ -> cache(routing, path));
            routing.next();
        }
    }

    private static boolean isPage(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) < 0 && !path.startsWith(HASHED_FILES);
    }

    private static boolean isRead(RoutingContext routing) {
        HttpMethod method = routing.request().method();
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    private static void cache(RoutingContext routing, String path) {
        MultiMap headers = routing.response().headers();
        int status = routing.response().getStatusCode();
        if (status != 200 && status != 206 && status != 304) {
            headers.set("Cache-Control", "no-store");
        } else if (path.startsWith(HASHED_FILES)) {
            headers.set("Cache-Control", "public, max-age=31536000, immutable");
        } else {
            headers.set("Cache-Control", "no-cache");
        }
    }
}
