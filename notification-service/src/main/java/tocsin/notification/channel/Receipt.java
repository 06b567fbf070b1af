package tocsin.notification.channel;

/** What the other side tells of a message some time after it has taken it. */
public sealed interface Receipt {

    /** What it said, for people: one line of at most 500 characters. */
    String detail();

    /**
     * The message has reached the recipient.
     *
     * @param detail what was said
     */
    record Arrived(String detail) implements Receipt {

        /** Keeps the detail short. */
        public Arrived {
            detail = Detail.of(detail);
        }
    }

    /**
     * The message was taken and will never arrive.
     *
     * @param detail what was said
     */
    record Lost(String detail) implements Receipt {

        /** Keeps the detail short. */
        public Lost {
            detail = Detail.of(detail);
        }
    }
}
