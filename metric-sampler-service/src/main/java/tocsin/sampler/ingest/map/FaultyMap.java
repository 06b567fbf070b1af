package tocsin.sampler.ingest.map;

import java.util.List;

/** Thrown where a map cannot be used. */
public final class FaultyMap extends Exception {

    private final transient List<Mistake> mistakes;

    /** A map with everything that is wrong with it. */
    public FaultyMap(List<Mistake> mistakes) {
        super(mistakes.toString());
        this.mistakes = List.copyOf(mistakes);
    }

    /** Everything that is wrong; at least one. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
