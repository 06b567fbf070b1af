package tocsin.local;

/**
 * A place on another origin than Tocsin's, whose pages may ask it.
 *
 * @param port of 127.0.0.1; nothing listens there but what a test puts there
 */
public record Neighbour(int port) {

    /** As browsers say it. */
    public String origin() {
        return "http://127.0.0.1:" + port;
    }
}
