package tocsin.sampler.ingest.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tocsin.rest.ProblemException;

/**
 * The JSON in a request body. Besides JSON itself there are the two forms in which FreeSWITCH's {@code mod_json_cdr}
 * posts it: a form field {@code cdr}, URL-encoded or in Base64.
 */
final class HttpBody {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String BASE64_FORM = "application/x-www-form-base64-encoded";

    private static final String FIELD = "cdr=";

    private HttpBody() {}

    static byte[] json(byte[] body, String contentType) {
        String type = contentType == null ? "" : contentType.split(";", 2)[0].trim();
        return switch (type) {
            case FORM -> URLDecoder.decode(field(body), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            case BASE64_FORM -> base64(field(body));
            default -> body;
        };
    }

    private static String field(byte[] body) {
        String form = new String(body, StandardCharsets.UTF_8);
        if (!form.startsWith(FIELD)) {
            throw ProblemException.unreadable("The form must have the one field cdr, with the JSON of the call.");
        }
        return form.substring(FIELD.length());
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw ProblemException.unreadable("The field cdr is not Base64.");
        }
    }
}
