package tocsin.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Failure;

/** Keeps a data folder for one run. The operating system gives it free when the run ends, however it ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a folder, or fails and leaves everything as it is.
     *
     * @throws Failure where another run holds the folder; it names that run's process
     */
    static FolderLock take(DataFolder folder) throws Failure {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw Failure.held(folder.root(), holder(folder.lock()));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            return new FolderLock(channel);
        } catch (IOException cause) {
            throw Failure.because("the data folder " + folder.root() + " cannot be held", cause);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    private static String holder(Path file) throws IOException {
        String holder = Files.readString(file).strip();
        return holder.isEmpty() ? "not yet known" : holder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
