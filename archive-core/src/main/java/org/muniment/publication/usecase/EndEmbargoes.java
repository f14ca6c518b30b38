package org.muniment.publication.usecase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.muniment.publication.Edition;
import org.muniment.publication.EditionKind;
import org.muniment.publication.LogEntry;
import org.muniment.publication.form.Disclosure;
import org.muniment.publication.form.PresentAccess;
import org.muniment.publication.store.AccessInForce;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicationLog;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.source.Access;

/**
 * Ends embargoes whose day has come: a new edition of each source, and of each record that
 * withholds something of it, each in a transaction of its own.
 *
 * <p>It may run as often as wanted, late, and on several nodes at once: what is to be done is
 * looked up anew each time, within the turn in the log. What fails is left for the next time and
 * stops nothing else.
 */
@ApplicationScoped
public class EndEmbargoes {

    private static final String REASON = "An embargo ended; what may be shown now is there.";

    private final AccessInForce inForce;
    private final PresentAccess access;
    private final Disclosure disclosure;
    private final PublicationLog log;
    private final Editions editions;
    private final Press press;
    private final RecogniseAgent agents;
    private final Clock clock;

    EndEmbargoes(
            AccessInForce inForce,
            PresentAccess access,
            Disclosure disclosure,
            PublicationLog log,
            Editions editions,
            Press press,
            RecogniseAgent agents,
            Clock clock) {
        this.inForce = inForce;
        this.access = access;
        this.disclosure = disclosure;
        this.log = log;
        this.editions = editions;
        this.press = press;
        this.agents = agents;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param sources whose embargo ended
     * @param dependent other records that got a new edition
     * @param failed what is left for the next time
     */
    public record Ended(int sources, int dependent, int failed) {}

    public Ended end() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<RecordId> due = QuarkusTransaction.requiringNew().call(() -> inForce.endedBy(today));
        Count sources = new Count();
        due.forEach(source -> sources.attempt(source, () -> endOf(source, today)));
        Map<RecordId, RecordKind> withholding =
                QuarkusTransaction.requiringNew().call(editions::afterEmbargoes);
        Count dependent = new Count();
        withholding.forEach((record, kind) -> dependent.attempt(record, () -> open(record, kind)));
        return new Ended(sources.done, dependent.done, sources.failed + dependent.failed);
    }

    private boolean endOf(RecordId source, LocalDate today) {
        PublicationLog.Turn turn = log.takeTurn();
        Optional<Access> before = Optional.ofNullable(inForce.of(Set.of(source)).get(source));
        if (before.filter(embargo -> embargo.hasEndedBy(today)).isEmpty()) {
            return false;
        }
        Access now = access.of(source);
        ObjectNode entry = entry();
        entry.putArray("sources").add(RedactNarrowed.line(source, now));
        press.run(
                turn,
                LogEntry.Kind.ACCESS,
                entry,
                editions.current(RecordKind.SOURCE, source).stream()
                        .map(edition -> ofSource(edition, source))
                        .toList());
        inForce.set(source, now, turn.serial());
        return true;
    }

    private Press.Sheet ofSource(Edition edition, RecordId source) {
        return sheet(
                edition, RecordKind.SOURCE, disclosure.ofSource(source, Press.content(edition)));
    }

    private boolean open(RecordId record, RecordKind kind) {
        PublicationLog.Turn turn = log.takeTurn();
        Optional<Edition> current = editions.current(kind, record);
        if (current.isEmpty()) {
            return false;
        }
        Map<RecordId, Access.Level> shown = editions.shown(current.get().ref());
        Set<RecordId> opened = opened(shown);
        if (opened.isEmpty()) {
            return false;
        }
        Disclosure.Disclosed disclosed = disclosure.of(Press.content(current.get()), shown, opened);
        press.run(
                turn,
                LogEntry.Kind.ACCESS,
                entry(),
                List.of(sheet(current.get(), kind, disclosed)));
        return true;
    }

    private Set<RecordId> opened(Map<RecordId, Access.Level> shown) {
        Set<RecordId> opened = new TreeSet<>();
        Map<RecordId, Access> now = new HashMap<>(inForce.of(shown.keySet()));
        now.values().removeIf(access -> access.level() == Access.Level.EMBARGOED);
        shown.forEach(
                (source, level) -> {
                    if (level == Access.Level.EMBARGOED && now.containsKey(source)) {
                        opened.add(source);
                    }
                });
        return opened;
    }

    private Press.Sheet sheet(Edition edition, RecordKind kind, Disclosure.Disclosed disclosed) {
        return press.next(
                edition,
                kind,
                EditionKind.DISCLOSURE,
                disclosed.content(),
                disclosed.shown(),
                REASON);
    }

    private ObjectNode entry() {
        AgentId platform = agents.recognise("urn:muniment", "platform", "Muniment").id();
        return Press.entry().put("agent", platform.toString()).put("reason", REASON);
    }

    /** How many attempts came to something, and how many failed. */
    private static final class Count {
        private int done;
        private int failed;

        void attempt(RecordId record, BooleanSupplier step) {
            try {
                if (QuarkusTransaction.requiringNew().call(step::getAsBoolean)) {
                    done++;
                }
            } catch (RuntimeException e) {
                failed++;
                Log.errorf(e, "The end of an embargo could not be published for %s", record);
            }
        }
    }
}
