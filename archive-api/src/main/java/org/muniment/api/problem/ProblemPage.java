package org.muniment.api.problem;

/** A problem as a plain HTML page, without styles or scripts. */
final class ProblemPage {

    private ProblemPage() {}

    static String of(Problem problem) {
        var violations = new StringBuilder();
        for (Violation violation : problem.violations()) {
            violations
                    .append("<li>")
                    .append(escaped(violation.place()))
                    .append(": ")
                    .append(escaped(violation.message()))
                    .append("</li>");
        }
        return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body>
        <main>
        <h1>%1$s</h1>
        <p>%2$s</p>
        <ul>%3$s</ul>
        <p><a href="/admin/">Back to the workbench</a></p>
        <p><small>%4$d %5$s</small></p>
        </main>
        </body>
        </html>
        """
                .formatted(
                        escaped(problem.title()),
                        escaped(problem.detail()),
                        violations,
                        problem.status(),
                        escaped(problem.code()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
