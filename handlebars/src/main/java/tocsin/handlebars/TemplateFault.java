package tocsin.handlebars;

/** A template cannot be read, or cannot be filled. The message says why, to whoever has written it. */
public final class TemplateFault extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Place place;

    /** A fault at a place. */
    public TemplateFault(Place place, String reason) {
        super(reason);
        this.place = place;
    }

    /** Where it is. */
    public Place place() {
        return place;
    }

    /** The place and the reason in one line. */
    public String inWords() {
        return place + ": " + getMessage();
    }
}
