package dev.daymark.installer;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** The icon, drawn from its vector form in every size the systems ask for. */
final class Icons {

  /** Of the Linux icon theme. */
  static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48, 64, 128, 256, 512);

  private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);

  /** The types of an icns file whose content is a PNG, by size. */
  private static final Map<String, Integer> MAC =
      new TreeMap<>(
          Map.of("icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024));

  private final SVGDocument drawing;

  Icons(Path svg) throws IOException {
    SVGDocument loaded = new SVGLoader().load(svg.toUri().toURL());
    if (loaded == null) {
      throw new IOException(svg + " is no drawing");
    }
    drawing = loaded;
  }

  /** Square, with this many pixels a side. */
  byte[] png(int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.render((java.awt.Component) null, graphics, new ViewBox(0, 0, size, size));
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  void writePng(Path file, int size) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, png(size));
  }

  /** The Windows form: a directory of PNGs. */
  void writeIco(Path file) throws IOException {
    List<byte[]> images = new java.util.ArrayList<>();
    for (int size : WINDOWS) {
      images.add(png(size));
    }
    int offset = 6 + 16 * images.size();
    int total = offset + images.stream().mapToInt(image -> image.length).sum();
    ByteBuffer ico = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    ico.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
    for (int i = 0; i < images.size(); i++) {
      byte side = (byte) (WINDOWS.get(i) == 256 ? 0 : WINDOWS.get(i));
      ico.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
      ico.putInt(images.get(i).length).putInt(offset);
      offset += images.get(i).length;
    }
    images.forEach(ico::put);
    Files.write(file, ico.array());
  }

  /** The macOS form. */
  void writeIcns(Path file) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> type : MAC.entrySet()) {
      byte[] image = png(type.getValue());
      body.write(type.getKey().getBytes(StandardCharsets.US_ASCII));
      body.write(ByteBuffer.allocate(4).putInt(image.length + 8).array());
      body.write(image);
    }
    ByteBuffer icns = ByteBuffer.allocate(8 + body.size());
    icns.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(8 + body.size());
    icns.put(body.toByteArray());
    Files.write(file, icns.array());
  }
}
