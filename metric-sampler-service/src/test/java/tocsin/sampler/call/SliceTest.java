package tocsin.sampler.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z,         0",
        "1970-01-01T00:00:09.999Z,     0",
        "1970-01-01T00:00:10Z,         1",
        "1969-12-31T23:59:59.999Z,    -1",
        "2026-03-02T09:14:06Z, 177244284"
    })
    void a_slice_holds_the_ten_seconds_from_its_start(Instant moment, long slice) {
        assertThat(Slice.at(moment)).isEqualTo(slice);
        assertThat(Slice.start(slice)).isBeforeOrEqualTo(moment).isAfter(moment.minusSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({"PT10S, 1", "PT1M, 6", "PT5M, 30", "P1D, 8640", "PT5S, 1"})
    void a_period_has_as_many_slices_as_fit_into_it_and_at_least_one(Duration period, int count) {
        assertThat(Slice.count(period)).isEqualTo(count);
    }
}
