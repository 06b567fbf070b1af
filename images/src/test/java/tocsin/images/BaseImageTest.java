package tocsin.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BaseImageTest {

    @Test
    void isWhatThePlanNamesWhereNobodyAsksForAnother() {
        assertThat(BaseImage.of("")).isEqualTo(new BaseImage.AsPlanned());
    }

    @Test
    void isReadFromAFileOrARegistryOrIsNothing() {
        assertThat(BaseImage.of("scratch")).isEqualTo(new BaseImage.Nothing());
        assertThat(BaseImage.of("tar:///base/saved.tar")).isEqualTo(new BaseImage.Archive(Path.of("/base/saved.tar")));
        assertThat(BaseImage.of("registry.example.com/base:1"))
                .isEqualTo(new BaseImage.Named("registry.example.com/base:1"));
    }
}
