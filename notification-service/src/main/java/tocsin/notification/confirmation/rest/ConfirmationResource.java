package tocsin.notification.confirmation.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tocsin.notification.confirmation.Consent;
import tocsin.notification.confirmation.Consents;
import tocsin.notification.confirmation.Token;
import tocsin.rest.ProblemException;

/** Where somebody who was asked says that he wants alerts. The token of his message is all the proof there is. */
@Path("/api/v1/confirmations")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "confirmations")
@PermitAll
public final class ConfirmationResource {

    /** The page runs nothing, loads nothing, stands in no other, is kept nowhere, and sends its address to nobody. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Consents consents;

    ConfirmationResource(Consents consents) {
        this.consents = consents;
    }

    @GET
    @Path("/{token}")
    @Operation(
            operationId = "getConfirmation",
            summary = "A page that asks whether somebody wants alerts",
            description = "For people, from the link in their message. It changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "There is no such token, or it has expired")
    public Uni<Response> get(@RestPath String token, @Context HttpHeaders headers) {
        return answer(token, headers, consents::find, ConfirmationPage::question);
    }

    @POST
    @Path("/{token}")
    @Operation(
            operationId = "confirm",
            summary = "Say that one wants alerts",
            description = "Once more changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A page that says so",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "There is no such token, or it has expired")
    public Uni<Response> confirm(@RestPath String token, @Context HttpHeaders headers) {
        return answer(token, headers, consents::give, ConfirmationPage::given);
    }

    private static Uni<Response> answer(
            String token,
            HttpHeaders headers,
            Function<Token, Uni<Optional<Consent>>> asking,
            Function<Consent, String> page) {
        boolean reader = headers.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE);
        return Token.read(token)
                .map(asking)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.map(consent -> html(Response.Status.OK, page.apply(consent)))
                        .orElseGet(() -> unknown(token, reader)));
    }

    /** People read a page, and programs a problem. */
    private static Response unknown(String token, boolean reader) {
        if (!reader) {
            throw ProblemException.notFound("confirmation", token);
        }
        return html(Response.Status.NOT_FOUND, ConfirmationPage.unknown());
    }

    private static Response html(Response.Status status, String page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + "; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page)
                .build();
    }
}
