package tocsin.sampler.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    @ParameterizedTest
    @CsvSource({
        "asr, ASR",
        "acd, ACD",
        "pdd, PDD",
        "ner, NER",
        "cps, CPS",
        "balance, Balance",
        "channels, Channels",
        "consecutive-failures, Consecutive failures",
        "custom:queue-length, queue-length"
    })
    void an_area_is_known_by_its_name_in_the_contract(String code, String label) {
        assertThat(Area.of(code)).hasValueSatisfying(area -> {
            assertThat(area.code()).isEqualTo(code);
            assertThat(area.label()).isEqualTo(label);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ASR", "custom:", "custom:-", "custom:queue length", "queue-length", "script", "mood"})
    void an_area_that_this_version_does_not_watch_is_none(String code) {
        assertThat(Area.of(code)).isEmpty();
    }
}
