package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Failure;

class FolderLockTest {

    @TempDir
    Path temporary;

    @Test
    void a_folder_is_held_by_one_run_at_a_time() throws Exception {
        DataFolder folder = DataFolder.at(temporary.resolve("data"));
        long process = ProcessHandle.current().pid();

        try (FolderLock held = FolderLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.status())
                            .isEqualTo(Failure.HELD))
                    .hasMessageContaining("held by another run (process " + process + ")");
            assertThat(Files.readString(folder.lock())).isEqualTo(Long.toString(process));
        }
        FolderLock.take(folder).close();
    }
}
