package org.zhucun.print;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** An address as a square that a phone reads, for {@code <img>} on a printed page. */
public final class Qr {

    private static final int DOTS = 8;
    private static final int QUIET = 3;

    private Qr() {}

    /** A data: address of a PNG. */
    public static String image(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = (code.size + 2 * QUIET) * DOTS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                var dark = code.getModule(x / DOTS - QUIET, y / DOTS - QUIET);
                image.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
