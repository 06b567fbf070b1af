package tocsin.sampler;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.replica.Duty;
import tocsin.sampler.replica.Member;
import tocsin.sampler.replica.Standing;
import tocsin.sampler.watch.Evaluator;

/**
 * Shows how this replica stands among the others. It is up in any case: a replica that judges nothing at present counts
 * and answers all the same.
 */
@Readiness
@ApplicationScoped
class ReplicasCheck implements HealthCheck {

    private final Attendance attendance;
    private final Evaluator evaluator;

    ReplicasCheck(Attendance attendance, Evaluator evaluator) {
        this.attendance = attendance;
        this.evaluator = evaluator;
    }

    void count(@Observes StartupEvent event, MeterRegistry meters) {
        for (Duty duty : new Duty[] {Duty.JUDGES, Duty.STANDS_BY}) {
            Gauge.builder("tocsin.companies", () -> evaluator.companies(duty))
                    .tag("duty", duty.name().toLowerCase().replace('_', '-'))
                    .description("Companies that are watched and that this replica has a duty for")
                    .register(meters);
        }
        countReplicas(meters);
    }

    private void countReplicas(MeterRegistry meters) {
        Gauge.builder("tocsin.replicas", () -> attendance.standing().others().size() + 1)
                .description("Replicas that are alive as far as this one knows, itself among them")
                .register(meters);
        Gauge.builder("tocsin.judging", () -> evaluator.judges() ? 1 : 0)
                .description("Whether this replica judges the companies that are its own")
                .register(meters);
        Gauge.builder("tocsin.evaluation.ready", () -> evaluator.isReady() ? 1 : 0)
                .description("Whether this replica has all the numbers that are its own")
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        Standing standing = attendance.standing();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Replicas")
                .withData("replica", standing.me().value().toString())
                .withData("term", standing.term())
                .withData("ready", standing.ready())
                .withData("judges", evaluator.companies(Duty.JUDGES))
                .withData("standsBy", evaluator.companies(Duty.STANDS_BY));
        if (standing.hasCompany()) {
            answer.withData(
                    "others",
                    standing.others().stream().map(ReplicasCheck::words).collect(Collectors.joining(", ")));
        }
        if (evaluator.lastFollowed().isAfter(Instant.EPOCH)) {
            answer.withData("lastFollowed", evaluator.lastFollowed().toString());
        }
        return answer.up().build();
    }

    private static String words(Member member) {
        return member.id().value() + " at " + member.name() + (member.ready() ? "" : ", not ready yet");
    }
}
