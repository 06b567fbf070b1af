package tocsin.notification.confirmation;

import java.time.Instant;

/** What is to happen with a message to a party. */
public sealed interface Verdict {

    /** It is told. */
    record Tell() implements Verdict {}

    /** It is asked now, and not told. */
    record Ask() implements Verdict {}

    /**
     * It is not told, since it has not answered.
     *
     * @param askedAt when it was asked last
     */
    record Wait(Instant askedAt) implements Verdict {}
}
