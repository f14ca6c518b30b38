package org.muniment.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;

/** Turns what Bean Validation found on the parameters of a resource method into violations. */
final class BrokenConstraints {

    private BrokenConstraints() {}

    /** Empty when a constraint on an answer is broken, which is our fault and not the caller's. */
    static Optional<ProblemException> of(
            Collection<? extends ConstraintViolation<?>> broken, Method method) {
        if (broken.stream().anyMatch(BrokenConstraints::isOnTheAnswer)) {
            return Optional.empty();
        }
        List<Violation> violations =
                broken.stream()
                        .map(violation -> violation(violation, method))
                        .sorted(
                                Comparator.comparing(Violation::place)
                                        .thenComparing(Violation::code))
                        .toList();
        return Optional.of(
                ProblemException.of(
                        ProblemCode.INVALID_REQUEST,
                        violations.size() == 1
                                ? "One rule is broken."
                                : "%d rules are broken.".formatted(violations.size()),
                        violations));
    }

    private static boolean isOnTheAnswer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static Violation violation(ConstraintViolation<?> broken, Method method) {
        String code = code(broken);
        List<Path.Node> nodes = new ArrayList<>();
        broken.getPropertyPath().forEach(nodes::add);
        Optional<Parameter> parameter = parameter(nodes, method);
        return parameter
                .flatMap(BrokenConstraints::place)
                .map(place -> place.apply(code, broken.getMessage()))
                .orElseGet(() -> Violation.atPointer(code, pointer(nodes), broken.getMessage()));
    }

    private static Optional<Parameter> parameter(List<Path.Node> nodes, Method method) {
        return nodes.stream()
                .filter(node -> node.getKind() == ElementKind.PARAMETER)
                .map(node -> node.as(Path.ParameterNode.class).getParameterIndex())
                .filter(index -> index < method.getParameterCount())
                .map(index -> method.getParameters()[index])
                .findFirst();
    }

    private static Optional<BiFunction<String, String, Violation>> place(Parameter parameter) {
        if (parameter.isAnnotationPresent(HeaderParam.class)) {
            String name = parameter.getAnnotation(HeaderParam.class).value();
            return Optional.of((code, message) -> Violation.ofHeader(code, name, message));
        }
        return parameterName(parameter)
                .map(name -> (code, message) -> Violation.ofParameter(code, name, message));
    }

    private static Optional<String> parameterName(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(parameter.getAnnotation(QueryParam.class).value());
        }
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return Optional.of(parameter.getAnnotation(PathParam.class).value());
        }
        if (parameter.isAnnotationPresent(FormParam.class)) {
            return Optional.of(parameter.getAnnotation(FormParam.class).value());
        }
        return parameter.isAnnotationPresent(CookieParam.class)
                ? Optional.of(parameter.getAnnotation(CookieParam.class).value())
                : Optional.empty();
    }

    /** The path inside the body: list positions and map keys are steps of their own. */
    private static String pointer(List<Path.Node> nodes) {
        var pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escaped(String.valueOf(node.getKey())));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static String code(ConstraintViolation<?> broken) {
        String name =
                broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
