package tocsin.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

/**
 * What the gateway itself refuses, in the same form as the services' own problems (RFC 9457).
 *
 * @param kind the last part of the problem's type
 * @param title the kind in a few words
 * @param status the HTTP status code
 * @param detail what happened this time
 */
record Problem(String kind, String title, int status, String detail) {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "5";

    static Problem noSuchPath(String path) {
        return new Problem("not-found", "Not found", 404, "No service answers " + path + ".");
    }

    static Problem noSuchMail(String number) {
        return new Problem("not-found", "Not found", 404, "There is no e-mail " + number + " in the inbox.");
    }

    static Problem readOnly() {
        return new Problem("http-405", "Method Not Allowed", 405, "This page can only be read (GET).");
    }

    static Problem unavailable(String service) {
        return new Problem(
                "unavailable", "Temporarily unavailable", UNAVAILABLE, "The " + service + " cannot be reached.");
    }

    static Problem unexpected() {
        return new Problem("unexpected", "Internal error", 500, "The launcher's log has the cause.");
    }

    void answer(HttpServerResponse response) {
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(json());
    }

    ProxyResponse fill(ProxyResponse response) {
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).setBody(Body.body(json()));
        return status == UNAVAILABLE ? response.putHeader("Retry-After", RETRY_AFTER_SECONDS) : response;
    }

    private Buffer json() {
        return new JsonObject()
                .put("type", "urn:tocsin:problem:" + kind)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }
}
