package tocsin.notification.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Outcome.Extent;
import tocsin.notification.sms.ShortMessage;
import tocsin.notification.sms.UserData;

/**
 * Submits messages part by part, each in its turn. A message counts as taken when its last part is; a receipt is asked for
 * with the last part only, so a message has one reference and one receipt. Where a part is not taken, the next attempt
 * begins with the first one again, which telephones know by its header. Blocks its caller.
 */
final class Submitter {

    private final SmppSettings settings;
    private final Link link;
    private final Pace pace;
    private final InstantSource clock;
    private final SmppWatch watch;

    Submitter(SmppSettings settings, Link link, Pace pace, InstantSource clock, SmppWatch watch) {
        this.settings = settings;
        this.link = link;
        this.pace = pace;
        this.clock = clock;
        this.watch = watch;
    }

    /** Not its turn in time. */
    private static final class NotNow extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Duration wait;

        private NotNow(Duration wait) {
            this.wait = wait;
        }
    }

    /** Makes one attempt, which begins before an instant or fails. */
    Outcome submit(ShortMessage message, Instant end) {
        List<UserData> parts = UserData.of(message.segments(), message.id());
        try {
            Optional<String> id = Optional.empty();
            for (int i = 0; i < parts.size(); i++) {
                boolean receipted = settings.receipts() && i == parts.size() - 1;
                id = submit(new Submission(message.to(), parts.get(i), receipted), end);
            }
            return taken(parts.size(), id);
        } catch (NotNow later) {
            return new Outcome.Failed(
                    Extent.DESTINATION, "the SMS gateway takes no more messages for now", Optional.of(later.wait));
        } catch (NegativeResponseException no) {
            return refused(no);
        } catch (PDUException impossible) {
            return Outcome.Failed.ofMessage("cannot be written in SMPP: " + impossible.getMessage());
        } catch (ResponseTimeoutException | InvalidResponseException | IOException failure) {
            return Outcome.Failed.ofDestination(said(failure));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.Failed.ofDestination("the service is stopping");
        }
    }

    private Optional<String> submit(Submission part, Instant end)
            throws NotNow, NegativeResponseException, PDUException, ResponseTimeoutException, InvalidResponseException,
                    IOException, InterruptedException {
        Bind bind = link.bind();
        Duration left = Duration.between(clock.instant(), end);
        Duration wait = pace.turn(clock.instant(), left);
        if (wait.compareTo(left) > 0) {
            throw new NotNow(wait);
        }
        TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        Optional<String> id = bind.submit(part);
        pace.accepted();
        return id;
    }

    private Outcome taken(int parts, Optional<String> id) {
        String detail = "accepted by the SMS gateway" + (parts == 1 ? "" : " in " + parts + " parts");
        Optional<String> reference = settings.receipts() ? id.map(settings.messageIds()::taken) : Optional.empty();
        return new Outcome.Delivered(detail, reference);
    }

    private Outcome refused(NegativeResponseException no) {
        int status = no.getCommandStatus();
        if (!CommandStatus.isTooFast(status)) {
            return CommandStatus.outcomeOf(status, String.valueOf(no.getMessage()));
        }
        watch.throttled();
        Duration pause = pace.throttled(clock.instant());
        return new Outcome.Failed(Extent.DESTINATION, String.valueOf(no.getMessage()), Optional.of(pause));
    }

    private String said(Exception failure) {
        return failure instanceof ResponseTimeoutException
                ? "no answer from the SMS gateway within "
                        + settings.responseWithin().toMillis() + " ms, or the connection ended before it"
                : String.valueOf(failure.getMessage());
    }
}
