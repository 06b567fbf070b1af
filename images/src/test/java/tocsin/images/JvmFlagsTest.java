package tocsin.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.local.process.Service;

class JvmFlagsTest {

    @Test
    void sayForABusyServiceOnlyWhatTheContainerAsksFor() {
        assertThat(JvmFlags.of(Service.SAMPLER))
                .isEqualTo(
                        """
                MaxRAMPercentage=50
                +ExitOnOutOfMemoryError
                """);
    }

    @Test
    void sayForTheOthersAlsoHowTheyStartQuickly() {
        assertThat(JvmFlags.of(Service.CONFIG))
                .isEqualTo(
                        """
                MaxRAMPercentage=50
                +ExitOnOutOfMemoryError
                TieredStopAtLevel=1
                +UseSerialGC
                """);
    }
}
