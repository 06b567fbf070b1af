package tocsin.notification.sms;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;

/** Sends the few words of a message to a telephone, through the gateway of this installation. */
public final class SmsChannel implements Channel {

    /** The channel's name. */
    public static final String WORD = "sms";

    private static final String NO_GATEWAY = "no SMS gateway is configured";

    private final Optional<SmsGateway> gateway;
    private final int mostParts;

    /**
     * A channel.
     *
     * @param gateway empty where this installation has none
     * @param mostParts how many parts a text may have before it is shortened, 1 to 255; fails with {@link
     *     IllegalArgumentException} otherwise
     */
    public SmsChannel(Optional<SmsGateway> gateway, int mostParts) {
        if (mostParts < 1 || mostParts > Segments.MOST_OF_ALL) {
            throw new IllegalArgumentException("tocsin.sms.parts must be 1 to " + Segments.MOST_OF_ALL);
        }
        this.gateway = gateway;
        this.mostParts = mostParts;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String form() {
        return "a phone number with its country code";
    }

    @Override
    public Audience audience() {
        return Audience.PEOPLE;
    }

    @Override
    public boolean reachesStrangers() {
        return true;
    }

    @Override
    public boolean means(String recipient) {
        return recipient.startsWith("+") && !recipient.contains("@");
    }

    @Override
    public Optional<String> obstacle(String recipient) {
        if (PhoneNumber.read(recipient).isEmpty()) {
            return Optional.of("the recipient is not " + form());
        }
        return gateway.isPresent() ? Optional.empty() : Optional.of(NO_GATEWAY);
    }

    @Override
    public String destination(String recipient) {
        return gateway.map(SmsGateway::destination).orElse(WORD);
    }

    @Override
    public Uni<Outcome> send(Dispatch dispatch) {
        Optional<String> obstacle = obstacle(dispatch.recipient());
        if (obstacle.isPresent() || gateway.isEmpty()) {
            return Uni.createFrom().item(new Outcome.Refused(obstacle.orElse(NO_GATEWAY)));
        }
        Segments segments = Segments.of(dispatch.message().sms(), mostParts);
        return gateway.get().send(new ShortMessage(dispatch.id(), new PhoneNumber(dispatch.recipient()), segments));
    }
}
