package dev.daymark.storage.jdbi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2 under {@code quota:} whose disk can be full. */
public final class QuotaFilePath extends FilePathWrapper {

  static final AtomicBoolean FULL = new AtomicBoolean();

  static void register() {
    FilePath.register(new QuotaFilePath());
  }

  @Override
  public String getScheme() {
    return "quota";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new QuotaFile(super.open(mode));
  }

  private static final class QuotaFile extends FileBaseDefault {
    private final FileChannel channel;

    QuotaFile(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      if (FULL.get()) {
        throw new IOException("No space left on device");
      }
      return channel.write(source, position);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return channel.read(target, position);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      channel.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
