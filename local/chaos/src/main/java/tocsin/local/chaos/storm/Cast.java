package tocsin.local.chaos.storm;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many processes of each role there are; there is one broker and one database.
 *
 * @param samplers the samplers that are always there; one more may visit where there are at least two
 */
public record Cast(int samplers, int notifiers, int configs) {

    /** Who is always there, in the order in which they are to be started. */
    public List<Victim> all() {
        return Stream.of(Role.DATABASE, Role.BROKER, Role.CONFIG, Role.SAMPLER, Role.NOTIFIER)
                .flatMap(role -> of(role).stream())
                .toList();
    }

    /** Those of one role. */
    public List<Victim> of(Role role) {
        return IntStream.rangeClosed(1, count(role))
                .mapToObj(number -> new Victim(role, number))
                .toList();
    }

    /** The sampler that comes for a visit. */
    public Victim visitor() {
        return new Victim(Role.SAMPLER, samplers + 1);
    }

    private int count(Role role) {
        return switch (role) {
            case SAMPLER -> samplers;
            case NOTIFIER -> notifiers;
            case CONFIG -> configs;
            case BROKER, DATABASE -> 1;
        };
    }
}
