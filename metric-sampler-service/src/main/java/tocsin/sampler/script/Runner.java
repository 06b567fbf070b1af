package tocsin.sampler.script;

import io.smallrye.mutiny.Uni;

/** Runs scripts. May be used by any thread, and blocks none of its callers. */
public interface Runner {

    /** How many errands may be under way. */
    int capacity();

    /**
     * Runs a script, if that is due; whatever the script does is an outcome. Fails where what is kept of earlier runs cannot
     * be read, or too many are under way: then nothing has run.
     */
    Uni<Ran> run(Errand errand);

    /** Runs nothing, for whom there are no scripts. */
    Runner NONE = new Runner() {
        @Override
        public int capacity() {
            return 0;
        }

        @Override
        public Uni<Ran> run(Errand errand) {
            return Uni.createFrom().failure(new IllegalStateException("There is nobody who runs scripts"));
        }
    };
}
