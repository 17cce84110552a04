package org.zhucun.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FileGuardTests {

    @Test
    void aWebPictureKeepsOnlyWhatIsThePicture() throws Exception {
        var webp = webp("VP8L picture", "EXIF 35.03,110.99", "XMP  taken at home", "SCRT <script>alert(1)</script>");
        var safe = FileGuard.check(webp, false);
        assertThat(safe.mediaType()).isEqualTo("image/webp");
        assertThat(new String(safe.bytes(), StandardCharsets.ISO_8859_1))
                .contains("VP8L", "picture")
                .doesNotContain("EXIF", "110.99", "taken at home", "script");
        assertThat(FileGuard.check(webp, true).bytes()).isEqualTo(webp);
    }

    @Test
    void aPhotoIsWrittenAnewWithoutWhatTheCameraAdded() throws Exception {
        var photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", photo);
        var jpeg = photo.toByteArray();
        var exif = "Exif\0\0GPS 35.03,110.99".getBytes(StandardCharsets.ISO_8859_1);
        var tagged = ByteBuffer.allocate(jpeg.length + exif.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
        assertThat(new String(FileGuard.check(tagged, false).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "110.99");
        assertThat(new String(FileGuard.check(tagged, true).bytes(), StandardCharsets.ISO_8859_1))
                .contains("110.99");
    }

    @Test
    void aFileIsWhatItsBytesSay() {
        assertThatThrownBy(() -> FileGuard.check("<html>".getBytes(StandardCharsets.US_ASCII), false))
                .isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> FileGuard.check(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2}, false))
                .isInstanceOf(FileRefused.class);
    }

    /** Chunks as "KIND text". */
    private static byte[] webp(String... chunks) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("RIFF0000WEBP".getBytes(StandardCharsets.ISO_8859_1));
        for (var chunk : chunks) {
            var text = chunk.substring(4).getBytes(StandardCharsets.ISO_8859_1);
            out.write(chunk.substring(0, 4).getBytes(StandardCharsets.ISO_8859_1));
            out.write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(text.length)
                    .array());
            out.write(text);
            if (text.length % 2 == 1) {
                out.write(0);
            }
        }
        return out.toByteArray();
    }
}
