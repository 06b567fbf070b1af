package tocsin.sampler.call;

import java.util.Set;

/**
 * Which final SIP responses mean that the network did its part. This is the one table behind the network
 * effectiveness ratio (NER, ITU-T E.425): a call counts as delivered when it was answered, or when it reached a
 * terminal that was busy, did not answer, or rejected it. Everything else is the network's failure.
 */
public final class SipOutcome {

    /** 486 Busy Here, 600 Busy Everywhere. */
    static final Set<Integer> USER_BUSY = Set.of(486, 600);

    /** 408 Request Timeout, 480 Temporarily Unavailable, 487 Request Terminated (the caller gave up). */
    static final Set<Integer> NO_ANSWER = Set.of(408, 480, 487);

    /** 403 Forbidden, 603 Decline. */
    static final Set<Integer> REJECTED_BY_TERMINAL = Set.of(403, 603);

    private SipOutcome() {}

    /**
     * Whether a call that was not answered was delivered all the same.
     *
     * @param sipCode the final response, 200 to 699; null where the switch reported none, which is not delivered
     */
    public static boolean delivered(Integer sipCode) {
        return sipCode != null
                && (USER_BUSY.contains(sipCode)
                        || NO_ANSWER.contains(sipCode)
                        || REJECTED_BY_TERMINAL.contains(sipCode));
    }
}
