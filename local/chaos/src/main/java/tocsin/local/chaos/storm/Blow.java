package tocsin.local.chaos.storm;

import java.time.Duration;

/** What is done to a process. Whoever is ended by it is started again afterwards. */
public sealed interface Blow {

    /** Who is struck. */
    Victim victim();

    /** How long until it is undone: the process is started again, goes on, or leaves. */
    Duration lasts();

    /** What it is, in a word or two, without the victim. */
    String kind();

    /** {@code kill -9}, of the database with all its processes. */
    record Kill(Victim victim, Duration lasts) implements Blow {
        @Override
        public String kind() {
            return "kill";
        }
    }

    /** {@code kill -9} of the main process of the database; the others find out by themselves. */
    record Behead(Victim victim, Duration lasts) implements Blow {
        @Override
        public String kind() {
            return "behead";
        }
    }

    /** SIGSTOP, and SIGCONT afterwards: what was under way goes on as if no time had passed. */
    record Freeze(Victim victim, Duration lasts) implements Blow {
        @Override
        public String kind() {
            return "freeze";
        }
    }

    /** SIGTERM, as an operator or a rollout does it. */
    record Restart(Victim victim, Duration lasts) implements Blow {
        @Override
        public String kind() {
            return "restart";
        }
    }

    /** One replica more, which leaves again by SIGTERM. */
    record Visit(Victim victim, Duration lasts) implements Blow {
        @Override
        public String kind() {
            return "visit";
        }
    }
}
