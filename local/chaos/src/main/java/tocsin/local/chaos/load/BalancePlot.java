package tocsin.local.chaos.load;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** The balance is either well below the threshold or well above the reset threshold. */
record BalancePlot(String company, Ids ids, Random random) implements Plot {

    @Override
    public List<Report> step(boolean failing, Instant now) {
        double value = failing ? random.nextInt(4_000) / 100.0 : 100 + random.nextInt(90_000) / 100.0;
        return List.of(new SampleReport(ids.next(), company, value, now));
    }

    @Override
    public OptionalLong decisive(boolean failing) {
        return OptionalLong.of(1);
    }

    @Override
    public String alert() {
        return """
                {"area":"balance","operator":"<","threshold":50,"resetThreshold":60""";
    }
}
