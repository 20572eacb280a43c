package interviewcoach.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A locked file beside the embedded database; the lock ends with the process. */
final class FolderLease implements Lease {

    private final Path folder;
    private @Nullable FileLock lock;

    FolderLease(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized boolean take() {
        if (lock == null) {
            lock = tryLock();
        }
        return lock != null;
    }

    private @Nullable FileLock tryLock() {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("coach.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock taken = lockOf(channel);
            if (taken == null) {
                channel.close();
            }
            return taken;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenInThisProcess) {
            return null;
        }
    }

    @Override
    public String taken() {
        return "Another coach works in "
                + folder.toAbsolutePath()
                + ": stop it, or give this one another folder in COACH_DATA.";
    }

    @Override
    public synchronized void close() {
        if (lock == null) {
            return;
        }
        try {
            lock.acquiredBy().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock = null;
        }
    }
}
