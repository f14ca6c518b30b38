package org.muniment.api.identity;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An HTTP method and a path template as the resource classes declare them: {@code GET
 * /api/v1/events/{id}}.
 */
public record Endpoint(String method, String path) {

    public Endpoint {
        path = normal(path);
    }

    /** The endpoint that a method of a resource class answers; empty if it answers none. */
    public static Optional<Endpoint> of(Class<?> resource, Method answering) {
        return Arrays.stream(answering.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .map(verb -> new Endpoint(verb, path(resource) + "/" + path(answering)));
    }

    /** Whether a path fits the template; a variable stands for one step. */
    boolean matches(String actual) {
        String[] wanted = path.split("/");
        String[] found = normal(actual).split("/");
        if (wanted.length != found.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].startsWith("{") && !wanted[i].equals(found[i])) {
                return false;
            }
        }
        return true;
    }

    private static String path(java.lang.reflect.AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class)).map(Path::value).orElse("");
    }

    private static String normal(String path) {
        return Stream.of(path.split("/"))
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
