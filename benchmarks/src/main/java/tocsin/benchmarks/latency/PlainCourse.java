package tocsin.benchmarks.latency;

import java.time.Duration;
import java.util.List;
import tocsin.benchmarks.latency.Step.What;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.population.Kind;
import tocsin.benchmarks.rig.Accepted;
import tocsin.benchmarks.rig.Moment;
import tocsin.benchmarks.traffic.OpenLoop;

/** The breaches of a run for a system that is told values and no calls. */
public final class PlainCourse {

    private final Breaches breaches = new Breaches();

    /** Who is told. */
    public interface Ear {

        /** What a company's kind is there for is bad from now on, or good again. */
        void set(Kind kind, String company, boolean bad);
    }

    /** A mail came. */
    public void accepted(Accepted mail) {
        breaches.accepted(mail);
    }

    /** Follows the plan on the calling thread. */
    public void run(Duration duration, Census census, Ear ear) {
        List<Step> steps = BreachPlan.over(duration, census).stream()
                .filter(step -> step.what() == What.BREACH || step.what() == What.RECOVERY)
                .toList();
        long start = Moment.now();
        int[] done = {0};
        OpenLoop.run(duration.toNanos(), elapsed -> {
            for (; done[0] < steps.size() && steps.get(done[0]).atNanos() <= elapsed; done[0]++) {
                Step step = steps.get(done[0]);
                if (step.what() == What.BREACH) {
                    breaches.sent(step.company(), start + step.atNanos() / 1_000);
                }
                ear.set(step.kind(), step.company(), step.what() == What.BREACH);
            }
        });
    }

    /** Whether every breach has its mail. */
    public boolean allTold() {
        return breaches.allTold();
    }

    /** How many breaches nobody was told of. */
    public int untold() {
        return breaches.untold().size();
    }

    /** From breach to acceptance. */
    public Percentiles times() {
        return Percentiles.ofMicros(
                breaches.told().stream().map(Breaches.Told::micros).toList());
    }
}
