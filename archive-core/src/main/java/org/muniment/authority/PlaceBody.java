package org.muniment.authority;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.muniment.kernel.Refusal;
import org.muniment.record.Body;
import org.muniment.record.RecordKind;
import org.muniment.record.Reference;

/**
 * The authority record of a place.
 *
 * @param names at least one of them preferred
 * @param location where it is, if known
 * @param within the larger places it lies in, by which it is found; what sources dispute of that is
 *     said by claims
 * @param identifiers what other authority files call it
 */
public record PlaceBody(
        List<Name> names,
        Optional<Coordinates> location,
        List<Within> within,
        List<ExternalIdentifier> identifiers)
        implements Body {

    public PlaceBody {
        names = List.copyOf(names);
        within = List.copyOf(within);
        identifiers = List.copyOf(identifiers);
        Name.requirePreferred(names);
        if (identifiers.stream().distinct().count() < identifiers.size()) {
            throw Refusal.invalid("/identifiers", "The same identifier is given twice.");
        }
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PLACE;
    }

    @Override
    public List<Reference> references() {
        return IntStream.range(0, within.size())
                .mapToObj(
                        i ->
                                new Reference(
                                        "/within/" + i + "/place",
                                        within.get(i).place(),
                                        RecordKind.PLACE))
                .toList();
    }
}
