package tocsin.local.chaos.load;

/** A shipment was refused for good: it would be refused again. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String said) {
        super(said);
    }
}
