package tocsin.benchmarks.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessMeterTest {

    @Test
    void the_processor_time_of_ended_children_counts_and_a_name_may_have_spaces_and_brackets() {
        String stat = "4711 (a (strange) name) S 1 4711 4711 0 -1 4194560 9 9 0 0 250 50 30 20 20 0 1 0 123 0 0";

        assertThat(ProcessMeter.cpuSeconds(stat, true)).isEqualTo(3.5);
        assertThat(ProcessMeter.cpuSeconds(stat, false)).isEqualTo(3.0);
    }

    @Test
    void memory_that_is_shared_counts_in_proportion() {
        assertThat(ProcessMeter.proportionalBytes(
                        List.of("55d0-7ffc ---p 00000000 00:00 0  [rollup]", "Rss:  9000 kB", "Pss:  2048 kB")))
                .isEqualTo(2L * 1024 * 1024);
    }

    @Test
    void this_process_uses_something() {
        Usage usage = ProcessMeter.of(ProcessHandle.current());

        assertThat(usage.cpuSeconds()).isPositive();
        assertThat(usage.memoryBytes()).isPositive();
    }
}
