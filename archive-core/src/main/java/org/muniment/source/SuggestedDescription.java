package org.muniment.source;

import java.util.List;
import java.util.Optional;

/**
 * What an image file says of itself: suggestions for a description, which nobody has made one. They
 * are read out of the bytes whenever they are asked for, are no part of any record, and are never
 * public.
 *
 * @param suggestions each field and value once
 */
public record SuggestedDescription(List<Suggestion> suggestions) {

    public SuggestedDescription {
        suggestions = List.copyOf(suggestions);
    }

    /** What a suggestion is for. */
    public enum Field {
        TITLE,
        CAPTION,
        CREATOR,
        /** When the picture was taken. */
        DATE,
        /** When a scanner or camera made the file; seldom the date of the source. */
        DIGITISED,
        COPYRIGHT,
        /** The place shown, or where the picture was taken, in words. */
        PLACE,
        KEYWORD,
        CAMERA,
        /** Where the camera was, by satellite. */
        POSITION,
        /** Whose camera it was, or which one. */
        OWNER
    }

    /**
     * One suggestion.
     *
     * @param value as it is written in the file
     * @param edtf for a date that can be read, its day (EDTF)
     * @param basis where in the file it is written, and on what it rests
     * @param personal whether it may tell of a person's whereabouts or belongings
     */
    public record Suggestion(
            Field field, String value, Optional<String> edtf, String basis, boolean personal) {}
}
