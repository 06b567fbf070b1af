package tocsin.benchmarks.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapMeterTest {

    @Test
    void the_pools_of_the_heap_are_added_up_and_nothing_else() {
        String metrics =
                """
                # TYPE jvm_memory_used_bytes gauge
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 7.0E7
                jvm_memory_used_bytes{area="heap",id="G1 Old Gen"} 3.0E7
                jvm_memory_used_bytes{area="heap",id="G1 Eden Space"} 1.5E7
                """;

        assertThat(HeapMeter.sum(metrics)).isEqualTo(45_000_000);
    }
}
