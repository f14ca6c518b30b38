package org.muniment.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.muniment.integrity.Examined;
import org.muniment.integrity.IntegrityReport;
import org.muniment.integrity.usecase.RepairArchive;
import org.muniment.integrity.usecase.VerifyArchive;
import org.muniment.kernel.Finding;
import org.muniment.record.store.SchemaVersion;

/**
 * Looks whether the archive is still what it was made to be: {@code ./archive verify}.
 *
 * <p>Findings go to standard output, one a line, for people or with {@code --json} as one JSON
 * object each with the keys {@code check, code, severity, subject, message}. How it goes is told on
 * standard error. Ends with 0 when nothing is wrong, with 1 when something is, with 2 when the
 * archive could not be looked at. Remarks alone are nothing wrong.
 */
@ApplicationScoped
@Unremovable
public class VerifyCommand implements QuarkusApplication {

    private static final int CLEAN = 0;
    private static final int WRONG = 1;
    private static final int NOT_RUN = 2;
    private static final Set<String> OPTIONS = Set.of("--json", "--repair");
    private static final JsonMapper JSON = new JsonMapper();

    private final VerifyArchive verify;
    private final RepairArchive repair;
    private final SchemaVersion schema;

    VerifyCommand(VerifyArchive verify, RepairArchive repair, SchemaVersion schema) {
        this.verify = verify;
        this.repair = repair;
        this.schema = schema;
    }

    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        return run(List.of(arguments), System.out, System.err);
    }

    int run(List<String> arguments, PrintStream out, PrintStream err) {
        Optional<String> slip =
                arguments.stream().filter(word -> !OPTIONS.contains(word)).findFirst();
        if (slip.isPresent()) {
            err.printf("verify takes --json and --repair, not %s.%n", slip.get());
            return NOT_RUN;
        }
        Optional<String> difference = schema.difference();
        if (difference.isPresent()) {
            err.println(difference.get());
            return NOT_RUN;
        }
        try {
            if (arguments.contains("--repair")) {
                tell(repair.repair(), err);
            }
            Report report = new Report(arguments.contains("--json"), out, err);
            return conclude(verify.verify(report), err);
        } catch (RuntimeException failure) {
            err.printf("The archive could not be looked at to the end: %s%n", failure);
            return NOT_RUN;
        } finally {
            out.flush();
        }
    }

    private static void tell(RepairArchive.Repaired repaired, PrintStream err) {
        err.printf(
                Locale.ROOT,
                "Removed %,d files that no row knew, and %,d that a deposit had begun;"
                        + " drew the projections of %,d records anew, and what editions say"
                        + " because of %,d.%n",
                repaired.orphans(),
                repaired.staged(),
                repaired.records(),
                repaired.published());
    }

    private static int conclude(List<Examined> examined, PrintStream err) {
        long errors = examined.stream().mapToLong(Examined::errors).sum();
        err.println(
                errors == 0
                        ? "Nothing is wrong."
                        : "%,d findings; docs/operating.md says what each means and what to do."
                                .formatted(errors));
        return errors == 0 ? CLEAN : WRONG;
    }

    /** Prints what it is told, as it is told. */
    private record Report(boolean json, PrintStream out, PrintStream err)
            implements IntegrityReport {

        @Override
        public void begin(String check) {
            err.printf("%-17s", check);
            err.flush();
        }

        @Override
        public void found(String check, Finding finding) {
            out.println(json ? json(check, finding) : text(finding));
        }

        @Override
        public void end(Examined examined) {
            err.printf(
                    Locale.ROOT,
                    "%,11d looked at%s%n",
                    examined.things(),
                    examined.errors() == 0 ? "" : ", %,d findings".formatted(examined.errors()));
        }

        private static String severity(Finding finding) {
            return finding.severity().name().toLowerCase(Locale.ROOT);
        }

        private static String text(Finding finding) {
            return "%s %s %s: %s"
                    .formatted(
                            severity(finding),
                            finding.code(),
                            finding.subject(),
                            finding.message());
        }

        private static String json(String check, Finding finding) {
            ObjectNode line = JSON.createObjectNode();
            line.put("check", check);
            line.put("code", finding.code());
            line.put("severity", severity(finding));
            line.put("subject", finding.subject());
            line.put("message", finding.message());
            return line.toString();
        }
    }
}
