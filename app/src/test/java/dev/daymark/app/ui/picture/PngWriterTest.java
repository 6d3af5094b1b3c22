package dev.daymark.app.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.FxThread;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class PngWriterTest {
  @Test
  void whatIsWrittenIsReadBackPixelByPixel() throws Exception {
    WritableImage original = new WritableImage(37, 23);
    Random random = new Random(23);
    for (int y = 0; y < 23; y++) {
      for (int x = 0; x < 37; x++) {
        original.getPixelWriter().setArgb(x, y, 0xFF000000 | random.nextInt(0x1000000));
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PngWriter.write(original, file);

    Image read = FxThread.call(() -> new Image(new ByteArrayInputStream(file.toByteArray())));

    assertThat(read.getWidth()).isEqualTo(37);
    assertThat(read.getHeight()).isEqualTo(23);
    for (int y = 0; y < 23; y++) {
      for (int x = 0; x < 37; x++) {
        assertThat(read.getPixelReader().getArgb(x, y))
            .as(x + "," + y)
            .isEqualTo(original.getPixelReader().getArgb(x, y));
      }
    }
  }
}
