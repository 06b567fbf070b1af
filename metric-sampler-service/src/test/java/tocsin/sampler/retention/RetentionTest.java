package tocsin.sampler.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.retention.Rung.Partition;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-03-11T09:14:00Z");

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            P1D | P62D | P731D | P400D | tocsin.history.fine is PT24H and must be at least PT48H
            P8D | P8D  | P731D | P400D | tocsin.history.five-minutes is PT192H and must be longer than tocsin.history.fine, which is PT192H
            P8D | P62D | P30D  | P400D | tocsin.history.hourly is PT720H and must be longer than tocsin.history.five-minutes, which is PT1488H
            P8D | P62D | P731D | PT1H  | tocsin.history.transitions is PT1H and must be at least PT24H
            """)
    void durations_that_cannot_be_are_refused_with_the_setting(
            Duration fine, Duration fiveMinutes, Duration hourly, Duration transitions, String reason) {
        assertThatThrownBy(() -> new Retention(fine, fiveMinutes, hourly, transitions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @Test
    void partitions_are_whole_days_from_1970_on_and_lie_within_those_of_the_next_rung() {
        Retention retention = new Retention(days(8), days(62), days(731), days(400));

        assertThat(retention.rungs())
                .extracting(rung -> rung.partitionAt(NOW))
                .containsExactly(
                        partition("2026-03-11", "2026-03-12"),
                        partition("2026-03-05", "2026-03-12"),
                        partition("2026-02-12", "2026-03-12"));
        assertThat(retention.rungs().get(0).ahead(NOW))
                .containsExactly(
                        partition("2026-03-11", "2026-03-12"),
                        partition("2026-03-12", "2026-03-13"),
                        partition("2026-03-13", "2026-03-14"));
    }

    @Test
    void a_partition_leaves_when_all_of_it_is_old_enough() {
        Rung fine =
                new Retention(days(8), days(62), days(731), days(400)).rungs().get(0);

        assertThat(fine.horizon(Instant.parse("2026-03-10T23:59:59Z"))).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(fine.horizon(Instant.parse("2026-03-11T00:00:00Z"))).isEqualTo("2026-03-03T00:00:00Z");
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private static Partition partition(String from, String to) {
        return new Partition(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
    }
}
