package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.message.Message;
import tocsin.telemetry.Tracing;

/** The stage that makes one attempt, and always has an outcome. */
final class Sending {

    private final Channel channel;
    private final Duration within;
    private final InstantSource clock;
    private final Tracing tracing;

    Sending(Channel channel, Duration within, InstantSource clock, Tracing tracing) {
        this.channel = channel;
        this.within = within;
        this.clock = clock;
        this.tracing = tracing;
    }

    Uni<Parcel> apply(Parcel parcel) {
        return parcel.composition()
                .map(composition -> attempt(parcel, composition.message())
                        .map(outcome -> parcel.tried(new Attempt(clock.instant(), outcome))))
                .orElseGet(() -> Uni.createFrom().item(parcel));
    }

    private Uni<Outcome> attempt(Parcel parcel, Message message) {
        String recipient = parcel.claim().recipient().address();
        Optional<String> obstacle = channel.obstacle(recipient);
        if (obstacle.isPresent()) {
            return Uni.createFrom().item(new Outcome.Refused(obstacle.get()));
        }
        Dispatch dispatch = dispatch(parcel, message);
        Tracing.Span span = begin(parcel.open(), dispatch);
        return made(dispatch.in(span.trace())).invoke(outcome -> end(span, outcome));
    }

    /** A message that tells of several transitions goes on from the first, and from the others as well. */
    private Tracing.Span begin(List<Pending> told, Dispatch dispatch) {
        return tracing.begin(
                        "deliver " + channel.word(),
                        Tracing.Kind.CLIENT,
                        told.get(0).trace(),
                        told.stream()
                                .skip(1)
                                .flatMap(each -> each.trace().stream())
                                .toList())
                .of("tocsin.notification.id", dispatch.id().toString())
                .of("tocsin.alert.id", told.get(0).alertId().toString())
                .of("tocsin.company.id", told.get(0).company());
    }

    private static void end(Tracing.Span span, Outcome outcome) {
        if (outcome instanceof Outcome.Delivered) {
            span.end();
        } else {
            span.fail(outcome.word());
        }
    }

    private Uni<Outcome> made(Dispatch dispatch) {
        return Uni.createFrom()
                .deferred(() -> channel.send(dispatch))
                .ifNoItem()
                .after(within)
                .recoverWithItem(() -> Outcome.Failed.ofDestination("no answer within " + within.toMillis() + " ms"))
                .onFailure()
                .recoverWithItem(failure -> Outcome.Failed.ofDestination(
                        Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString)));
    }

    private static Dispatch dispatch(Parcel parcel, Message message) {
        Pending first = parcel.open().get(0);
        String recipient = parcel.claim().recipient().address();
        if (parcel.asks().isPresent()) {
            UUID question = parcel.asks().get().id();
            return new Dispatch(question, Optional.empty(), recipient, message, first.document(), false);
        }
        return new Dispatch(
                id(parcel.open()),
                parcel.open().size() == 1 ? first.thread() : Optional.empty(),
                recipient,
                first.test() ? message.asTest() : message,
                first.document(),
                first.test());
    }

    /** A message that lists the same notifications again is the same message. */
    private static UUID id(List<Pending> told) {
        if (told.size() == 1) {
            return told.get(0).id();
        }
        StringBuilder all = new StringBuilder();
        told.forEach(each -> all.append(each.id()));
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
