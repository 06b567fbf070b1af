package tocsin.config.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertIdsTest {

    @Test
    void an_id_is_a_uuid_of_version_7_with_the_time_of_its_making() {
        AlertIds ids = new AlertIds(InstantSource.fixed(Instant.parse("2026-03-02T09:14:00.123Z")), new Random(1));

        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(Instant.parse("2026-03-02T09:14:00.123Z").toEpochMilli());
        assertThat(ids.next()).isNotEqualTo(id);
    }

    @Test
    void ids_sort_in_the_order_of_their_making() {
        Iterator<Instant> times =
                Stream.iterate(Instant.EPOCH, time -> time.plusMillis(1)).iterator();
        AlertIds ids = new AlertIds(times::next, new Random(1));

        List<String> made = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            made.add(ids.next().toString());
        }

        assertThat(made).isSorted();
    }
}
