package tocsin.sampler.ingest.rest;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import tocsin.access.Role;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;
import tocsin.sampler.ingest.Delivery;
import tocsin.sampler.ingest.Intake;
import tocsin.sampler.ingest.Rejection;
import tocsin.sampler.ingest.ReportDesk;
import tocsin.sampler.ingest.json.DryRun;
import tocsin.telemetry.Trace;

/**
 * Calls and samples over HTTP. A 202 says that Tocsin has taken charge of everything in the request: it is counted, or
 * was counted before, or is set aside at {@code <address>.rejected} with its reason.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.PUBLISHER})
public final class IngestResource {

    private static final int ACCEPTED = 202;

    private final ReportDesk calls;
    private final ReportDesk samples;
    private final DryRun dryRun;
    private final Duration answerWithin;

    IngestResource(
            @Named("calls") ReportDesk calls,
            @Named("samples") ReportDesk samples,
            DryRun dryRun,
            @ConfigProperty(name = "tocsin.ingest.answer-within") Duration answerWithin) {
        this.calls = calls;
        this.samples = samples;
        this.dryRun = dryRun;
        this.answerWithin = answerWithin;
    }

    /**
     * Takes one call report or an array of them, as the contract has them or as a field map reads them. With
     * {@code dryRun=true} nothing is counted, kept or set aside; a 200 says what would become of them.
     */
    @POST
    @Path("/calls")
    @Consumes({MediaType.APPLICATION_JSON, HttpBody.FORM, HttpBody.BASE64_FORM})
    @APIResponse(
            responseCode = "202",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = IngestAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "What a dry run shows",
            content = @Content(schema = @Schema(implementation = DryRunAnswer.class)))
    public Uni<RestResponse<Object>> calls(
            byte[] body,
            @HeaderParam("Content-Type") String contentType,
            @Parameter(hidden = true) @HeaderParam(Trace.HEADER) String traceparent,
            @Parameter(schema = @Schema(implementation = Boolean.class)) @QueryParam("dryRun") String dry) {
        byte[] json = HttpBody.json(body, contentType);
        if (Query.of("dryRun", dry, Query::flag).orElse(false)) {
            return Uni.createFrom().item(RestResponse.ok(dryRun(json)));
        }
        return take(calls, json, traceparent).map(answer -> RestResponse.status(RestResponse.Status.ACCEPTED, answer));
    }

    private DryRunAnswer dryRun(byte[] json) {
        List<DryRun.Item> items = dryRun.of(json);
        items.forEach(item -> {
            if (item instanceof DryRun.Item.Rejected rejected) {
                refuseWhole(rejected.reason(), rejected.detail());
            }
        });
        return DryRunAnswer.of(items);
    }

    /** Takes one sample or an array of them. A dry run is refused, so that nobody has samples counted by mistake. */
    @POST
    @Path("/samples")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(ACCEPTED)
    public Uni<IngestAnswer> samples(
            byte[] body,
            @Parameter(hidden = true) @HeaderParam(Trace.HEADER) String traceparent,
            @Parameter(hidden = true) @QueryParam("dryRun") String dry) {
        Query.of("dryRun", dry, IngestResource::refuseDryRun);
        return take(samples, body, traceparent);
    }

    private static boolean refuseDryRun(String dry) {
        throw new IllegalArgumentException("is not for samples; only calls have a dry run");
    }

    private Uni<IngestAnswer> take(ReportDesk desk, byte[] json, String traceparent) {
        Delivery delivery = desk.read(json);
        delivery.rejections().forEach(rejection -> refuseWhole(rejection.reason(), rejection.detail()));
        return desk.offer(delivery, Trace.read(traceparent))
                .map(counts -> IngestAnswer.of(counts, delivery.rejections()))
                .ifNoItem()
                .after(answerWithin)
                .fail()
                .onFailure(TimeoutException.class)
                .transform(late -> ProblemException.unavailable(
                        "The reports are not committed yet. Send them again: none is counted twice."))
                .onFailure(ReportDesk.NotSetAside.class)
                .transform(lost -> ProblemException.unavailable(
                        lost.getMessage() + ". Send all reports again: none is counted twice."))
                .onFailure(Intake.Full.class)
                .transform(full -> ProblemException.unavailable(full.getMessage()));
    }

    /** A caller who gets a 400 or 413 still has the body; it is not set aside. */
    private static void refuseWhole(Rejection.Reason reason, String detail) {
        if (reason == Rejection.Reason.MALFORMED) {
            throw ProblemException.unreadable(detail);
        }
        if (reason == Rejection.Reason.TOO_MANY) {
            throw ProblemException.tooLarge(detail);
        }
    }
}
