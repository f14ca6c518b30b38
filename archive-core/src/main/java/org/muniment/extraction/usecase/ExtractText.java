package org.muniment.extraction.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.muniment.extraction.Extract;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.store.Layouts;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Method;
import org.muniment.passage.usecase.DrawText;
import org.muniment.record.AgentId;
import org.muniment.source.MediaType;
import org.muniment.source.Page;
import org.muniment.source.usecase.ReadSurrogates;

/**
 * Reads the words out of a file of a source while the caller waits. Plain text is read where it is;
 * everything else, which a stranger may have made to do harm, in a child process.
 */
@ApplicationScoped
public class ExtractText {

    /** Nobody waits longer for an answer, and no transaction of a caller lasts longer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

    private final DrawText draw;
    private final ReadSurrogates surrogates;
    private final ReadFile files;
    private final Layouts layouts;

    ExtractText(DrawText draw, ReadSurrogates surrogates, ReadFile files, Layouts layouts) {
        this.draw = draw;
        this.surrogates = surrogates;
        this.files = files;
        this.layouts = layouts;
    }

    /**
     * Reads and keeps a text.
     *
     * @param agent who sets the machine to work
     * @throws Refusal as {@link DrawText#draw}; {@link RefusalCode#UNSUPPORTED_FILE} when there are
     *     no words to be had, with findings that say why and what to do
     */
    public DrawText.Drawn now(DrawText.Order order, AgentId agent) {
        Page page = surrogates.page(order.source(), order.surrogate(), order.page());
        MediaType type = page.file().type();
        if (type == MediaType.PLAIN_TEXT || type.isImage()) {
            return draw.draw(order, agent);
        }
        Outcome outcome =
                files.read(
                        page,
                        Method.EXTRACTION,
                        List.of(),
                        LONGEST_WAIT,
                        (done, total) -> {},
                        process -> {});
        return switch (outcome) {
            case Outcome.Read(Extract extract) ->
                    QuarkusTransaction.joiningExisting()
                            .call(() -> keep(order, page, extract, agent));
            case Outcome.Unread(List<Finding> findings) -> throw refusal(findings);
        };
    }

    /** Keeps what was read, in the caller's transaction. */
    DrawText.Drawn keep(DrawText.Order order, Page page, Extract extract, AgentId agent) {
        DrawText.Drawn drawn = draw.keep(order, page, extract.method(), extract.reading(), agent);
        layouts.add(drawn.text().id(), extract.pages());
        return drawn;
    }

    private static Refusal refusal(List<Finding> findings) {
        Finding first = findings.getFirst();
        RefusalCode code =
                switch (first.code()) {
                    case "too-large", "output-too-large" -> RefusalCode.TOO_LARGE;
                    case "invalid" -> RefusalCode.INVALID;
                    default -> RefusalCode.UNSUPPORTED_FILE;
                };
        String message =
                first.code().equals("too-long")
                        ? "Reading this file takes long; please ask for an extraction, which runs"
                                + " in the background."
                        : first.message();
        return new Refusal(code, message, findings);
    }
}
