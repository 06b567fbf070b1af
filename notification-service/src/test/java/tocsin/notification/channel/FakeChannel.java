package tocsin.notification.channel;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A channel of which a test says what it does.
 *
 * @param word its name
 * @param mark what its recipients contain
 * @param audience who reads it
 * @param unavailable why nothing can be sent this way
 * @param sending what comes of an attempt
 */
public record FakeChannel(
        String word,
        String mark,
        Audience audience,
        Optional<String> unavailable,
        Function<Dispatch, Uni<Outcome>> sending)
        implements Channel {

    /** The reason why {@link #all()} sends no SMS. */
    public static final String NO_GATEWAY = "no SMS gateway is configured";

    /** E-mail, of which every attempt succeeds. */
    public static FakeChannel email() {
        return email(dispatch -> Uni.createFrom().item(new Outcome.Delivered("250 OK")));
    }

    /** E-mail. */
    public static FakeChannel email(Function<Dispatch, Uni<Outcome>> sending) {
        return new FakeChannel("email", "@", Audience.PEOPLE, Optional.empty(), sending);
    }

    /** SMS, which this installation does not have. */
    public static FakeChannel sms() {
        return new FakeChannel("sms", "+", Audience.PEOPLE, Optional.of(NO_GATEWAY), email().sending);
    }

    /** Webhooks, of which every attempt succeeds. */
    public static FakeChannel webhook() {
        return new FakeChannel("webhook", "://", Audience.PROGRAM, Optional.empty(), email().sending);
    }

    /** E-mail and webhooks; no SMS. */
    public static Channels all() {
        return new Channels(List.of(email(), sms(), webhook()));
    }

    @Override
    public String form() {
        return "an address with " + mark;
    }

    @Override
    public boolean reachesStrangers() {
        return word.equals("email") || word.equals("sms");
    }

    @Override
    public boolean means(String recipient) {
        return recipient.contains(mark);
    }

    @Override
    public Optional<String> obstacle(String recipient) {
        return unavailable;
    }

    @Override
    public String destination(String recipient) {
        return word.equals("email") ? "smtp" : recipient;
    }

    @Override
    public Uni<Outcome> send(Dispatch dispatch) {
        return sending.apply(dispatch);
    }
}
