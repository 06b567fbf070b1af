package tocsin.sampler.penalty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.Cause;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.watch.Decision;

/** An alert's decisions about a company, at moments that a test names. */
final class Decided {

    final AlertRule rule;
    private final Company company;

    Decided(String company, Duration penalty) {
        this.rule = ARule.lowBalance()
                .identifiedBy(UUID.randomUUID())
                .disablingFor(penalty)
                .build();
        this.company = new Company(company, "Acme", Set.of(), "EUR", ZoneId.of("UTC"));
    }

    Decision fires(Instant at) {
        return decision(new NoData(at), new Firing(at, at), Cause.BREACHED, at, 0);
    }

    Decision repeats(Instant since, Instant at) {
        return decision(new Firing(since, since), new Firing(since, at), Cause.REPEATED, at, 1);
    }

    Decision recovers(Instant since, Instant at) {
        return decision(new Firing(since, since), new Ok(at), Cause.RECOVERED, at, 1);
    }

    private Decision decision(AlertState from, AlertState to, Cause cause, Instant at, long version) {
        Transition transition =
                new Transition(UUID.randomUUID(), rule, company, new Move(from, to, cause), Measurement.of(10, 1), at);
        return new Decision(transition, version, 0);
    }
}
