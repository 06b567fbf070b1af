package tocsin.amqp;

/**
 * How much of a link is on our side and not settled yet, and how much more the broker may send unasked (its credit, AMQP
 * 1.0 section 2.6.7). Nobody knows how large a message is before it has come, so credit is given for as many as would
 * fit if each were as large as the largest one lately. Not safe for threads; a link's event loop has it.
 */
final class Window {

    /** What a message is taken for before any has come. */
    private static final double UNKNOWN = 64 * 1024;

    /** The largest message is forgotten by this share with each smaller one. */
    private static final double FORGETTING = 1.0 / 64;

    private final int messages;
    private final long bytes;
    private final int ahead;
    private int unsettled;
    private long unsettledBytes;
    private int credit;
    private double largest = UNKNOWN;

    /**
     * A window.
     *
     * @param messages how many may be with us and not settled, at least 1
     * @param bytes how large these may be together, at least 1
     * @param ahead how much credit there is at most, at least 1
     */
    Window(int messages, long bytes, int ahead) {
        this.messages = messages;
        this.bytes = bytes;
        this.ahead = ahead;
    }

    /** A new link begins without credit. What came over the last one is still with us. */
    void relink() {
        credit = 0;
    }

    /** A message has come and has used up its credit. */
    void arrived(int size) {
        credit--;
        unsettled++;
        unsettledBytes += size;
        largest = Math.max(size, largest - (largest - size) * FORGETTING);
    }

    /** A message is with us no more. */
    void settled(int size) {
        unsettled--;
        unsettledBytes -= size;
    }

    /**
     * Whether twice as much is with us as there should be. So it comes where messages are suddenly many times larger
     * than the ones before: credit that is given cannot be taken back, but the link can.
     */
    boolean overrun() {
        return unsettled > 1 && unsettledBytes > 2 * bytes;
    }

    /**
     * The credit to give now, which is taken as given: 0 until a quarter of it is used up, so that there are fewer frames
     * than messages.
     */
    int topUp() {
        int missing = room() - credit;
        if (missing <= 0 || credit > 0 && missing < ahead / 4) {
            return 0;
        }
        credit += missing;
        return missing;
    }

    private int room() {
        long free = bytes - unsettledBytes;
        if (free <= 0) {
            return 0;
        }
        double fitting = Math.max(1, free / Math.max(1, largest));
        return (int) Math.min(fitting, Math.min(ahead, messages - unsettled));
    }

    /** How many messages are with us and not settled. */
    int unsettled() {
        return unsettled;
    }

    /** How large these are together. */
    long unsettledBytes() {
        return unsettledBytes;
    }
}
