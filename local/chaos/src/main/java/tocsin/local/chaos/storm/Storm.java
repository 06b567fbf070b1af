package tocsin.local.chaos.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Plans blows from a seed: the same seed, count and cast give the same plan. It begins with one blow each to a sampler, a
 * notifier, the broker and the database, and one freeze, in a random order; any others follow by chance.
 */
public final class Storm {

    private static final List<Role> FREEZABLE = List.of(Role.SAMPLER, Role.NOTIFIER, Role.BROKER, Role.DATABASE);

    /** Of a hundred: samplers and notifiers are struck most, as their code is ours. */
    private static final List<Role> KILLED =
            List.of(Role.SAMPLER, Role.SAMPLER, Role.SAMPLER, Role.NOTIFIER, Role.NOTIFIER, Role.BROKER, Role.DATABASE);

    private final Random random;
    private final Cast cast;
    private final Tempo tempo;

    private Storm(long seed, Cast cast, Tempo tempo) {
        this.random = new Random(seed);
        this.cast = cast;
        this.tempo = tempo;
    }

    /**
     * A plan.
     *
     * @param blows how many, 1 or more
     */
    public static List<Gust> plan(long seed, int blows, Cast cast, Tempo tempo) {
        Storm storm = new Storm(seed, cast, tempo);
        List<Gust> plan = new ArrayList<>();
        storm.oneOfEach().stream().limit(blows).forEach(blow -> plan.add(storm.after(blow)));
        while (plan.size() < blows) {
            plan.add(storm.after(storm.any()));
        }
        return List.copyOf(plan);
    }

    private Gust after(Blow blow) {
        return new Gust(upTo(tempo.pause()), blow);
    }

    private List<Blow> oneOfEach() {
        List<Blow> blows = new ArrayList<>();
        FREEZABLE.forEach(role -> blows.add(kill(role)));
        blows.add(freeze());
        Collections.shuffle(blows, random);
        return blows;
    }

    private Blow any() {
        int die = random.nextInt(100);
        if (die < 55) {
            return kill(pick(KILLED));
        }
        if (die < 80) {
            return freeze();
        }
        if (die < 88) {
            return new Blow.Restart(pick(cast.of(Role.SAMPLER)), upTo(tempo.away()));
        }
        if (die < 95 && cast.samplers() > 1) {
            return new Blow.Visit(cast.visitor(), upTo(tempo.visit()));
        }
        return kill(Role.CONFIG);
    }

    private Blow kill(Role role) {
        Victim victim = pick(cast.of(role));
        Duration away = upTo(tempo.away());
        boolean beheads = role == Role.DATABASE && random.nextBoolean();
        return beheads ? new Blow.Behead(victim, away) : new Blow.Kill(victim, away);
    }

    private Blow freeze() {
        return new Blow.Freeze(pick(cast.of(pick(FREEZABLE))), upTo(tempo.frozen()));
    }

    private Duration upTo(Duration longest) {
        long most = longest.toMillis();
        return Duration.ofMillis(random.nextLong(most / 10, most + 1));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
