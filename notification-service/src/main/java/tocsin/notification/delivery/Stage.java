package tocsin.notification.delivery;

import java.util.Locale;

/** What a notification goes through. Each stage can let it on or keep it, and says why. */
public enum Stage {
    /** Who is told of a transition at all. */
    ROUTE,
    /** Whether the recipient has been told of it already. */
    DEDUP,
    /** Whether it is told now, later, or together with others. */
    RATE,
    /** Whether somebody wants to hear nothing of it. */
    SILENCE,
    /** Whether the recipient has agreed to be told. */
    CONFIRM,
    /** What it says. */
    RENDER,
    /** Whether the other side takes it. */
    DELIVER,
    /** What the other side says of it afterwards. */
    RECEIPT;

    /** The name in the contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
