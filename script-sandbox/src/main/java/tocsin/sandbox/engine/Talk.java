package tocsin.sandbox.engine;

/** Whom the guest talks to: the one way out of it. */
@FunctionalInterface
public interface Talk {

    /**
     * @param verb what is wanted
     * @param one of the verb
     * @param two of the verb
     * @return what the guest gets. An exception unwinds the guest, whose state is then good for nothing but going back to an image
     */
    String say(String verb, String one, String two);

    /** Nobody. */
    static Talk nobody() {
        return (verb, one, two) -> {
            throw new IllegalStateException("the guest said " + verb + " when nobody was listening");
        };
    }
}
