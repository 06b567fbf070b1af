package tocsin.sampler.ingest.json;

import java.time.Instant;
import java.time.InstantSource;
import tocsin.sampler.call.CallEvent.Times;
import tocsin.sampler.ingest.Rejection.Reason;
import tocsin.sampler.ingest.Unacceptable;
import tocsin.sampler.window.CompanyWindows;

/** Checks that the times of a call are possible: in their order, none before 1970, and none in the future. */
final class CallTimes {

    private final InstantSource clock;

    CallTimes(InstantSource clock) {
        this.clock = clock;
    }

    Times checked(Times times) throws Unacceptable {
        Instant last = Instant.EPOCH;
        last = after(last, "startedAt", times.startedAt());
        last = after(last, "ringingAt", times.ringingAt());
        last = after(last, "answeredAt", times.answeredAt());
        after(last, "endedAt", times.endedAt());
        return times;
    }

    private Instant after(Instant last, String field, Instant moment) throws Unacceptable {
        if (moment == null) {
            return last;
        }
        if (moment.isBefore(last)) {
            throw Values.invalid(field, "is before " + last + ", which must come first");
        }
        notInFuture(field, moment);
        return moment;
    }

    /** A switch's clock may be a little ahead, but a window must not hold calls of tomorrow. */
    void notInFuture(String field, Instant moment) throws Unacceptable {
        if (moment.isAfter(clock.instant().plus(CompanyWindows.CLOCK_TOLERANCE))) {
            throw new Unacceptable(
                    Reason.IN_THE_FUTURE,
                    field + " " + moment + " is more than " + CompanyWindows.CLOCK_TOLERANCE.toMinutes()
                            + " minutes ahead of this machine's clock");
        }
    }
}
