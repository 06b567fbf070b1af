package tocsin.notification.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels of this installation. */
public final class Channels {

    private static final String NONE = "none";

    private final List<Channel> all;
    private final Map<String, Channel> byWord;

    /** These channels; fails where two have the same name. */
    public Channels(List<Channel> all) {
        this.all = List.copyOf(all);
        this.byWord = all.stream().collect(Collectors.toUnmodifiableMap(Channel::word, Function.identity()));
    }

    /** Every channel, in no particular order. */
    public List<Channel> all() {
        return all;
    }

    /** Reads a recipient by its form. It never fails: whether anything can be sent there, says {@link #obstacle}. */
    public Recipient recipient(String address) {
        String word = all.stream()
                .filter(channel -> channel.means(address))
                .findFirst()
                .map(Channel::word)
                .orElse(NONE);
        return new Recipient(address, word);
    }

    /** The channel of a recipient; empty where this installation has none. */
    public Optional<Channel> of(Recipient recipient) {
        return Optional.ofNullable(byWord.get(recipient.channel()));
    }

    /** Why nothing can be sent to a recipient, for people; empty where it can be tried. */
    public Optional<String> obstacle(Recipient recipient) {
        Optional<Channel> channel = of(recipient);
        return channel.isEmpty()
                ? Optional.of("the recipient is none of these: " + forms())
                : channel.get().obstacle(recipient.address());
    }

    /** What a recipient is reached through; the recipient itself where nothing can be sent there. */
    public String destination(Recipient recipient) {
        return of(recipient)
                .filter(channel -> channel.obstacle(recipient.address()).isEmpty())
                .map(channel -> channel.destination(recipient.address()))
                .orElse(recipient.address());
    }

    private String forms() {
        return all.stream().map(Channel::form).sorted().collect(Collectors.joining(", "));
    }
}
