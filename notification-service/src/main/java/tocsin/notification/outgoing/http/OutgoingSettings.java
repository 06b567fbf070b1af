package tocsin.notification.outgoing.http;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator may set about requests to servers that customers name: {@code tocsin.outgoing.*}. */
@ConfigMapping(prefix = "tocsin.outgoing")
public interface OutgoingSettings {

    /**
     * What may be reached although it is not public: addresses and ranges such as {@code 10.1.0.0/16}, and hosts by their
     * names. Only these are spoken to without TLS, too.
     */
    Optional<List<String>> allow();

    /** How long it may take to connect, and as much again to agree on TLS. */
    Duration connectWithin();

    /** How long a whole attempt may take, looking up the name included; shorter than {@code tocsin.delivery.send-within}. */
    Duration answerWithin();

    /** How many bytes of an answer's body are read; then the connection is closed. */
    int answerBytes();

    /** How many connections to one address at the same time; four times as many requests may wait for one. */
    int connections();

    /** The longest wait that a server's {@code Retry-After} is honoured with. */
    Duration longestRetryAfter();

    /** The {@code quarkus.tls.<name>} whose certificates are trusted, in place of those that Java trusts. */
    Optional<String> tlsConfigurationName();
}
