package org.muniment.claim.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.OnMachineTranslation;
import org.muniment.claim.Stance;
import org.muniment.passage.Passage;
import org.muniment.passage.PassageId;
import org.muniment.passage.TracedOriginal;
import org.muniment.passage.usecase.ReadPassage;
import org.muniment.passage.usecase.TraceOriginal;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Revision;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.Derivation;
import org.muniment.source.SourceBody;

/**
 * Tells claims that rest on machine translation alone: every supporting attestation shows words of
 * a text that a program translated and no person corrected, or of a source that is declared to be
 * such a translation.
 */
@ApplicationScoped
public class TraceTranslations {

    /** How descriptions say it, in English and Chinese. */
    private static final Pattern BY_MACHINE =
            Pattern.compile("machine|automatic|neural|机器|機器|机翻|機翻|自动|自動");

    private final ReadPassage passages;
    private final TraceOriginal trace;
    private final ReadRecord records;

    TraceTranslations(ReadPassage passages, TraceOriginal trace, ReadRecord records) {
        this.passages = passages;
        this.trace = trace;
        this.records = records;
    }

    /**
     * Empty when anything else supports the claim, or nothing does.
     *
     * @param attestations all of one claim
     */
    @Transactional
    public Optional<OnMachineTranslation> alone(
            Collection<Revision<AttestationBody>> attestations) {
        List<Revision<AttestationBody>> supporting =
                attestations.stream()
                        .filter(one -> one.body().isPresent())
                        .filter(one -> one.present().stance() == Stance.SUPPORTS)
                        .toList();
        List<PassageId> shown =
                supporting.stream()
                        .flatMap(one -> one.present().evidence().shown().stream())
                        .toList();
        if (supporting.isEmpty() || shown.size() < supporting.size()) {
            return Optional.empty();
        }
        Map<PassageId, Passage> known = passages.these(shown);
        List<OnMachineTranslation.Part> parts = new ArrayList<>();
        for (Revision<AttestationBody> one : supporting) {
            Optional<OnMachineTranslation.Part> part =
                    one.present()
                            .evidence()
                            .shown()
                            .flatMap(id -> Optional.ofNullable(known.get(id)))
                            .flatMap(passage -> part(one.ref().record(), passage));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(new OnMachineTranslation(parts));
    }

    private Optional<OnMachineTranslation.Part> part(RecordId attestation, Passage passage) {
        Optional<TracedOriginal> traced = trace.trace(passage);
        boolean byMachine =
                traced.map(TracedOriginal::byMachine)
                        .orElseGet(() -> declaredByMachine(passage.source()));
        return byMachine
                ? Optional.of(
                        new OnMachineTranslation.Part(
                                attestation, passage.id(), traced.flatMap(TracedOriginal::words)))
                : Optional.empty();
    }

    private boolean declaredByMachine(RecordId source) {
        return records.head(RecordKind.SOURCE, source, SourceBody.class)
                .body()
                .flatMap(SourceBody::derivation)
                .filter(one -> one.how() == Derivation.Manner.TRANSLATION)
                .flatMap(Derivation::method)
                .filter(how -> BY_MACHINE.matcher(how.toLowerCase(Locale.ROOT)).find())
                .isPresent();
    }
}
