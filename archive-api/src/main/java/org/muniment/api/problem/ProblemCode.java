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
    NOT_YOURS(
            403,
            "This is for somebody else to do",
            "Your roles allow it in general, but not for this record: the detail says who can."),
    NOT_FOUND(404, "There is nothing here", "Nothing public or open to you has this address."),
    IDENTIFIER_MISTYPED(
            400,
            "The identifier is mistyped",
            "An identifier has eleven characters, the last of which checks the others. This one"
                    + " cannot be right: check how it was copied."),
    METHOD_NOT_ALLOWED(
            405,
            "This address does not take that method",
            "The header Allow lists those it takes."),
    NOT_ACCEPTABLE(
            406,
            "No form of this is acceptable to you",
            "The header Accept excludes every media type that this address can answer with."),
    CONFLICT(
            409,
            "The archive's present state does not allow this",
            "Something else has to be done first; the detail says what."),
    STILL_REFERENCED(
            409,
            "Other records still name this one",
            "Change or retire those that name it first; they are listed in violations."),
    GATE_CLOSED(
            409,
            "The gate is closed",
            "Publishing was refused and nothing was published. Each finding is in violations."),
    WITHDRAWN(
            410,
            "This was withdrawn",
            "It was public once. The answer says who withdrew it, when, why, and what to read"
                    + " instead."),
    RETIRED(410, "This record was retired", "It was a mistake and takes no more changes."),
    STALE_BASE(
            412,
            "Somebody else changed this first",
            "The header If-Match names a revision that is no longer the head. Read the record again"
                    + " and apply your change to that; the fields that differ are in violations."),
    PAYLOAD_TOO_LARGE(413, "The body is too large", "The body is larger than this address takes."),
    URI_TOO_LONG(414, "The address is too long", "Shorten the query."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body has a media type that is not read here",
            "The header Content-Type names a type that this address does not take."),
    UNSUPPORTED_FILE(
            415,
            "The archive does not take this file",
            "Its type, found from its bytes, its size or its shape is not among those taken."),
    INVALID_VALUE(
            422,
            "A value breaks a rule",
            "The request can be read, but what it says breaks a rule of the archive; each is named"
                    + " in violations."),
    QUOTATION_MISMATCH(
            422,
            "The words are not there",
            "The quotation is not exactly at its offsets in this version of the text."),
    KEY_REUSED(
            422,
            "The idempotency key was used for another request",
            "A key stands for one request. Send a new one with a new request."),
    PRECONDITION_REQUIRED(
            428,
            "Say which revision you change",
            "Send the ETag of the revision that you read in the header If-Match, so that nobody's"
                    + " work is overwritten."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter headers."),
    INTERNAL_ERROR(
            500,
            "Something went wrong here",
            "The fault is ours and is logged under the number that the answer gives."),
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
