package tocsin.sampler.live;

import java.time.Instant;

/**
 * What a stream tells at a time.
 *
 * @param name what kind of thing it is, such as {@code transition}
 * @param data JSON on one line
 */
public record Event(String name, String data) {

    /** Something may have been missed: whoever wants to know how things stand asks everything anew. */
    public static final Event GAP = new Event("gap", "{}");

    /** The stream is alive, and nothing waits before this. */
    public static Event pulse(Instant at) {
        return new Event("pulse", "{\"at\":\"" + at + "\"}");
    }
}
