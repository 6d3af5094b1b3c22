package dev.daymark.storage.schema;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * H2's file in a form that an interrupt does not close. A {@code FileChannel} is closed for
 * everyone when a thread that uses it is interrupted, and H2's {@code async:} hands each page to
 * another thread and waits, which takes a third of a short command. What is written is with the
 * operating system when a write returns. Thread-safe; one thread at a time reads or writes.
 */
final class SteadyFile extends FileBaseDefault {

  private final RandomAccessFile file;

  SteadyFile(RandomAccessFile file) {
    this.file = file;
  }

  @Override
  public synchronized int read(ByteBuffer target, long position) throws IOException {
    if (!target.hasArray()) {
      ByteBuffer copy = ByteBuffer.allocate(target.remaining());
      int read = read(copy, position);
      target.put(copy.flip());
      return read;
    }
    file.seek(position);
    int read =
        file.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
    if (read > 0) {
      target.position(target.position() + read);
    }
    return read;
  }

  @Override
  public synchronized int write(ByteBuffer source, long position) throws IOException {
    int length = source.remaining();
    byte[] bytes;
    int from = 0;
    if (source.hasArray()) {
      bytes = source.array();
      from = source.arrayOffset() + source.position();
      source.position(source.limit());
    } else {
      bytes = new byte[length];
      source.get(bytes);
    }
    file.seek(position);
    file.write(bytes, from, length);
    return length;
  }

  @Override
  public synchronized long size() throws IOException {
    return file.length();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    if (size < file.length()) {
      file.setLength(size);
    }
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.getFD().sync();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.getChannel().tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
