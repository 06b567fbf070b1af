package tocsin.local.chaos.books;

/**
 * What calls add up to, as {@code sampler.slice} has it.
 *
 * @param starts calls that began
 * @param counted calls whose outcome is known
 * @param answered of them, the answered ones
 * @param delivered of them, those that the network delivered
 * @param connectedMillis connected time
 * @param rang calls that rang
 * @param ringDelayMillis from start to ringing, added up
 */
public record Sums(
        long starts,
        long counted,
        long answered,
        long delivered,
        long connectedMillis,
        long rang,
        long ringDelayMillis) {

    /** Of no calls. */
    public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0);

    /** One call that begins. */
    public static final Sums ONE_START = new Sums(1, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Sums plus(Sums other) {
        return new Sums(
                starts + other.starts,
                counted + other.counted,
                answered + other.answered,
                delivered + other.delivered,
                connectedMillis + other.connectedMillis,
                rang + other.rang,
                ringDelayMillis + other.ringDelayMillis);
    }
}
