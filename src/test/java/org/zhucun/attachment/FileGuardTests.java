package org.zhucun.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileGuardTests {

    /** 60 by 40 points, red to blue. */
    private static final String LOSSY =
            "UklGRpYAAABXRUJQVlA4IIoAAAAwBgCdASo8ACgAPm0wlkekIqKhJXgLMIANiWYAxI/W+LfkZwqBkH//3AMT+AN0n0e8GTc6FB2ASqwyAP7yLZ6SBw8v5ZcwLGk//gSTwJJ0qZzPnJPF5gjFrEyOT6VvvR/OzsSGGq7Z0XRHIjjRCRsaOC3l6Y747yXlxDz/bSSOg8M4hKCagpBiAAA=";
    /** The same size, half transparent, lossless. */
    private static final String ALPHA = "UklGRiIAAABXRUJQVlA4TBUAAAAvO8AJEAcQ/Y/+BYCE8H+9GNH/1AcA";
    /** An EXIF block that says: turn a quarter right (orientation 6). */
    private static final String TURNED_RIGHT = "II*\0\b\0\0\0\1\0\u0012\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0";

    @Test
    void aWebPictureIsWrittenAnewAsAPhoto() throws Exception {
        var webp = webp(LOSSY, "EXIF" + TURNED_RIGHT, "XMP  taken at home 35.03,110.99");
        var safe = FileGuard.check(webp, false);
        assertThat(safe.mediaType()).isEqualTo("image/jpeg");
        assertThat(safe.extension()).isEqualTo(".jpg");
        assertThat(new String(safe.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("EXIF", "110.99");
        var picture = ImageIO.read(new ByteArrayInputStream(safe.bytes()));
        assertThat(picture.getWidth()).as("turned as the camera held it").isEqualTo(40);
        assertThat(picture.getHeight()).isEqualTo(60);
        assertThat(FileGuard.check(webp, true).bytes()).isEqualTo(webp);
    }

    @Test
    void aTransparentWebPictureStaysTransparent() throws Exception {
        var safe = FileGuard.check(Base64.getDecoder().decode(ALPHA), false);
        assertThat(safe.mediaType()).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(safe.bytes()))
                        .getColorModel()
                        .hasAlpha())
                .isTrue();
    }

    @Test
    void aWebPictureThatIsNoneIsRefused() {
        var whole = Base64.getDecoder().decode(LOSSY);
        for (var length = 12; length < 60; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> FileGuard.check(cut, false))
                    .isInstanceOf(FileRefused.class)
                    .hasMessage("Broken");
        }
    }

    @Test
    void aDocumentHasAPageOrIsRefused() throws Exception {
        for (var broken : new String[] {"%PDF-1.4\n%%EOF", "%PDF-", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF"}) {
            assertThatThrownBy(() -> FileGuard.check(broken.getBytes(StandardCharsets.ISO_8859_1), false))
                    .as(broken)
                    .isInstanceOf(FileRefused.class)
                    .hasMessage("Broken");
        }
        assertThatThrownBy(() -> FileGuard.check(document(0, null), false)).hasMessage("Broken");
        assertThatThrownBy(() -> FileGuard.check(document(1, "geheim"), false)).hasMessage("Locked");
        var whole = document(1, null);
        assertThat(FileGuard.check(whole, false).bytes()).isEqualTo(whole);
    }

    private static byte[] document(int pages, @Nullable String password) throws IOException {
        try (var pdf = new PDDocument()) {
            for (var page = 0; page < pages; page++) {
                pdf.addPage(new PDPage());
            }
            if (password != null) {
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
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
    /** A lossy WebP picture in the extended container, with what a camera adds behind it. */
    private static byte[] webp(String picture, String... added) throws IOException {
        var lossy = Base64.getDecoder().decode(picture);
        var out = new ByteArrayOutputStream();
        out.write("RIFF0000WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1));
        out.write(new byte[] {10, 0, 0, 0, 0x0c, 0, 0, 0, 59, 0, 0, 39, 0, 0});
        out.write(lossy, 12, lossy.length - 12);
        for (var chunk : added) {
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
        var webp = out.toByteArray();
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(4, webp.length - 8);
        return webp;
    }
}
