package dev.daymark.app.platform.tray;

/** A square picture: four bytes a pixel, alpha first, row by row. Not to be changed. */
public final class Pixels {

  private final int size;
  private final byte[] argb;

  /**
   * @param size the edge in pixels
   * @param argb is kept as it is
   */
  public Pixels(int size, byte[] argb) {
    if (argb.length != size * size * 4) {
      throw new IllegalArgumentException(argb.length + " bytes for an edge of " + size);
    }
    this.size = size;
    this.argb = argb;
  }

  /** The edge. */
  public int size() {
    return size;
  }

  byte[] argb() {
    return argb;
  }
}
