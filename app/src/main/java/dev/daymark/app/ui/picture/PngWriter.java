package dev.daymark.app.ui.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/**
 * Writes images as PNG (RFC 2083, 8-bit RGBA, no interlace) without the AWT, which the JavaFX way
 * through javafx.swing would need.
 */
public final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte FILTER_UP = 2;
  private static final int BYTES_PER_PIXEL = 4;

  private PngWriter() {}

  /** Writes the whole image; the stream stays open. Blocks as long as the stream does. */
  public static void write(Image image, OutputStream out) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    out.write(SIGNATURE);
    chunk(out, "IHDR", header(width, height));
    chunk(out, "IDAT", pixels(image.getPixelReader(), width, height));
    chunk(out, "IEND", new byte[0]);
  }

  private static byte[] header(int width, int height) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) 8) // bits per channel
        .put((byte) 6) // RGBA
        .array();
  }

  private static byte[] pixels(PixelReader reader, int width, int height) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream rows = new DeflaterOutputStream(compressed)) {
      byte[] above = new byte[width * BYTES_PER_PIXEL];
      byte[] row = new byte[width * BYTES_PER_PIXEL];
      for (int y = 0; y < height; y++) {
        reader.getPixels(0, y, width, 1, PixelFormat.getByteBgraInstance(), row, 0, row.length);
        swapRedAndBlue(row);
        rows.write(FILTER_UP);
        rows.write(difference(row, above));
        byte[] free = above;
        above = row;
        row = free;
      }
    }
    return compressed.toByteArray();
  }

  private static void swapRedAndBlue(byte[] row) {
    for (int i = 0; i < row.length; i += BYTES_PER_PIXEL) {
      byte blue = row[i];
      row[i] = row[i + 2];
      row[i + 2] = blue;
    }
  }

  private static byte[] difference(byte[] row, byte[] above) {
    byte[] difference = new byte[row.length];
    for (int i = 0; i < row.length; i++) {
      difference[i] = (byte) (row[i] - above[i]);
    }
    return difference;
  }

  private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    DataOutputStream chunk = new DataOutputStream(out);
    chunk.writeInt(data.length);
    chunk.write(name);
    chunk.write(data);
    chunk.writeInt((int) checksum.getValue());
    chunk.flush();
  }
}
