package org.muniment.api.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of refusal that a caller can be answered: its code on the wire, its HTTP status, its
 * title and an explanation for the person who has to deal with it.
 *
 * <p>The wire name is the constant's name in lower case with hyphens and never changes once
 * released.
 */
public enum ProblemCode {
    INVALID_REQUEST(
            400,
            "The request is not valid",
            "Parts of the request break a rule; each is named in violations."),
    MALFORMED_JSON(
            400,
            "The body cannot be read as the JSON that is expected here",
            "The body is not well-formed JSON, or a field is unknown, missing or of another type."),
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            "The address or the headers break the rules of HTTP."),
    INVALID_RETURN_PATH(
            400,
            "The path to come back to is not valid",
            "After signing in one can come back only to a path of this site, such as /admin/."),
    UNAUTHENTICATED(
            401,
            "Sign in first",
            "This needs a session (open /sign-in in a browser) or a valid bearer token."),
    SIGN_IN_FAILED(
            401,
            "Signing in did not succeed",
            "The sign-in was cancelled, took too long or was opened in another browser. Try again"
                    + " from the start."),
    FORBIDDEN(
            403,
            "Your roles do not allow this",
            "You are signed in, but none of your roles may do it."),
    CSRF_TOKEN_REFUSED(
            403,
            "The request does not prove that it comes from this site",
            "With a session cookie, a request that changes something sends the value of the cookie"
                    + " csrf-token in the header X-CSRF-TOKEN. Requests with a bearer token need"
                    + " none."),
    NOT_FOUND(404, "There is nothing here", "Nothing public or open to you has this address."),
    METHOD_NOT_ALLOWED(
            405,
            "This address does not take that method",
            "The header Allow lists those it takes."),
    NOT_ACCEPTABLE(
            406,
            "No form of this is acceptable to you",
            "The header Accept excludes every media type that this address can answer with."),
    STALE_BASE(
            412,
            "Somebody else changed this first",
            "The change is based on a revision that is no longer the newest; violations names the"
                    + " fields that differ. Read it again and apply the change to that."),
    PRECONDITION_REQUIRED(
            428,
            "Say which revision the change is based on",
            "Send the ETag of what you read in the header If-Match."),
    RETIRED(409, "The record is retired", "A retired record takes no more changes."),
    STILL_REFERENCED(
            409, "Other records refer to this one", "Remove the references before retiring it."),
    CYCLE(
            409,
            "The record would become part of itself",
            "A record cannot be part, premise or successor of itself, at any remove."),
    WRONG_STATE(
            409,
            "That is not possible in the present state",
            "Look at what is there now and decide anew."),
    NOT_SHOWABLE(
            409,
            "The image cannot be shown",
            "Its bytes are kept as they are, but no pictures can be made of it; the detail says why"
                    + " and what can be done."),
    WITHDRAWN(
            410,
            "This was withdrawn",
            "It was public once; the detail says who withdrew it, when and why."),
    REDACTED(
            410,
            "This edition was redacted",
            "Access to a source that it quotes or shows was narrowed since. The header Link names"
                    + " the current edition. It will be served again if access widens."),
    EXPUNGED(
            410,
            "This was removed for good",
            "Its words or bytes are not in the archive any more; the detail says who removed them,"
                    + " when and why."),
    NOT_YOURS(
            403,
            "This is for somebody else to do",
            "Whoever wrote something cannot approve it, and drafts belong to their author."),
    IDENTIFIER_MISTYPED(
            404,
            "The identifier is mistyped",
            "Its length, its characters or its check character are wrong, so that nothing can have"
                    + " it."),
    BAD_REFERENCE(
            422,
            "The request refers to something that is not there",
            "A record that it names does not exist or is of another kind."),
    KEY_REUSED(
            422,
            "The idempotency key belongs to another request",
            "The same Idempotency-Key came with another body before. Use a new key."),
    GATE_CLOSED(
            422,
            "The gate found errors",
            "What is to be released breaks rules of publication; violations lists them."),
    QUOTATION_MISMATCH(
            422,
            "The quotation does not stand there",
            "The words quoted are not in the text, or not at the given offsets. Offsets count"
                    + " Unicode code points from 0."),
    UNSUPPORTED_FILE(
            415,
            "The file is of a kind that is not taken",
            "Its bytes are of a type or shape that the archive does not take."),
    PAYLOAD_TOO_LARGE(413, "The body is too large", "The body is larger than this address takes."),
    URI_TOO_LONG(414, "The address is too long", "Shorten the query."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body has a media type that is not read here",
            "The header Content-Type names a type that this address does not take."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter headers."),
    INTERNAL_ERROR(
            500,
            "Something went wrong here",
            "The fault is ours and is logged under the number that the answer gives."),
    STORAGE_FULL(
            507,
            "There is no room left for files",
            "Nothing was kept of what was sent. The operator has to make room; then send it"
                    + " again."),
    NOT_READY(
            503,
            "This is being prepared",
            "It takes longer than a request should wait. Try again after the seconds that the"
                    + " header Retry-After gives."),
    UNAVAILABLE(
            503,
            "The platform cannot do this right now",
            "Something that it relies on does not answer. Try again shortly."),
    SIGN_IN_UNAVAILABLE(
            503,
            "Signing in is not possible right now",
            "The sign-in service (Keycloak) does not answer. Public pages go on; try again"
                    + " shortly.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemCode(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    /** The code as callers see it, for instance {@code malformed-json}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The relative address of the explanation, which is also the problem's {@code type}. */
    public String type() {
        return "/api/problems/" + wireName();
    }

    public static Optional<ProblemCode> named(String wireName) {
        return Arrays.stream(values()).filter(code -> code.wireName().equals(wireName)).findFirst();
    }

    /** The code for a bare HTTP status, as frameworks report it. */
    public static ProblemCode forStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
