package org.zhucun.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Decides by content what a file is and makes it safe to show: photos are decoded no larger than needed and written
 * again, turned as the camera held them, without place, device or time; a claimed size is checked before decoding. A
 * WebP picture becomes a JPEG, or a PNG where it is transparent.
 */
final class FileGuard {

    private static final long MOST_PIXELS = 200_000_000;
    private static final int LONGEST_SIDE = 3_000;

    private FileGuard() {}

    static SafeFile check(byte[] bytes, boolean keepLocation) throws FileRefused {
        if (starts(bytes, 0, "%PDF-")) {
            refuseWithoutPage(bytes);
            return new SafeFile(bytes, "application/pdf", ".pdf", false);
        }
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff) {
            return image(bytes, "jpeg", "image/jpeg", ".jpg", keepLocation);
        }
        if (bytes.length > 8 && (bytes[0] & 0xff) == 0x89 && starts(bytes, 1, "PNG")) {
            return image(bytes, "png", "image/png", ".png", keepLocation);
        }
        if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
            return image(bytes, "webp", "image/webp", ".webp", keepLocation);
        }
        if (starts(bytes, 4, "ftyp")) {
            throw new FileRefused("Heic");
        }
        throw new FileRefused("Kind");
    }

    /** What bears the name of a document and shows nothing is found out now, not when it is to be printed. */
    private static void refuseWithoutPage(byte[] bytes) throws FileRefused {
        try (var pdf = Loader.loadPDF(bytes)) {
            pdf.getPage(0);
        } catch (InvalidPasswordException locked) {
            throw new FileRefused("Locked");
        } catch (IOException | RuntimeException broken) {
            throw new FileRefused("Broken");
        }
    }

    private static SafeFile image(byte[] bytes, String format, String mediaType, String extension, boolean keepLocation)
            throws FileRefused {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = ImageIO.getImageReadersByFormatName(format).next();
            try {
                reader.setInput(input, true, true);
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new FileRefused("Pixels");
                }
                if (keepLocation) {
                    return new SafeFile(bytes, mediaType, extension, true);
                }
                var step = Math.max(1, (int) Math.ceil(Math.max(width, height) / (double) LONGEST_SIDE));
                var wanted = reader.getDefaultReadParam();
                wanted.setSourceSubsampling(step, step, 0, 0);
                var picture = turned(reader.read(0, wanted), orientation(bytes, format));
                return format.equals("webp")
                        ? picture.getColorModel().hasAlpha()
                                ? written(picture, "png", "image/png", ".png")
                                : written(picture, "jpeg", "image/jpeg", ".jpg")
                        : written(picture, format, mediaType, extension);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FileRefused("Broken");
        }
    }

    private static SafeFile written(BufferedImage picture, String format, String mediaType, String extension)
            throws IOException, FileRefused {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new FileRefused("Broken");
        }
        return new SafeFile(out.toByteArray(), mediaType, extension, false);
    }

    /** Turns a picture by EXIF orientation 3, 6 and 8 (half, quarter right, quarter left). */
    private static BufferedImage turned(BufferedImage picture, int orientation) {
        if (orientation != 3 && orientation != 6 && orientation != 8) {
            return picture;
        }
        var upright = orientation == 3;
        var width = picture.getWidth();
        var height = picture.getHeight();
        var result = new BufferedImage(upright ? width : height, upright ? height : width, BufferedImage.TYPE_INT_RGB);
        var pen = result.createGraphics();
        switch (orientation) {
            case 3 -> pen.rotate(Math.PI, width / 2.0, height / 2.0);
            case 6 -> {
                pen.translate(height, 0);
                pen.rotate(Math.PI / 2);
            }
            default -> {
                pen.translate(0, width);
                pen.rotate(-Math.PI / 2);
            }
        }
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return result;
    }

    private static int orientation(byte[] bytes, String format) {
        return switch (format) {
            case "jpeg" -> orientation(bytes);
            case "webp" -> webpOrientation(bytes);
            default -> 1;
        };
    }

    /** The orientation in the EXIF chunk of a WebP file; 1 where there is none. */
    private static int webpOrientation(byte[] webp) {
        var chunks = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = 12; at + 8 <= webp.length; ) {
            var size = chunks.getInt(at + 4);
            if (size < 0 || size > webp.length - at - 8) {
                return 1;
            }
            if (starts(webp, at, "EXIF")) {
                var tiff = starts(webp, at + 8, "Exif") ? at + 14 : at + 8;
                return orientation(ByteBuffer.wrap(webp), tiff, at + 8 + size);
            }
            at += 8 + size + (size & 1);
        }
        return 1;
    }

    /** The orientation tag (0x0112) of the first EXIF block of a JPEG; 1 where there is none. */
    static int orientation(byte[] jpeg) {
        var data = ByteBuffer.wrap(jpeg);
        var at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) != 0xda) {
            var length = data.order(ByteOrder.BIG_ENDIAN).getShort(at + 2) & 0xffff;
            if ((jpeg[at + 1] & 0xff) == 0xe1 && starts(jpeg, at + 4, "Exif")) {
                return orientation(data, at + 10, Math.min(jpeg.length, at + 2 + length));
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int orientation(ByteBuffer data, int tiff, int end) {
        if (tiff + 8 > end) {
            return 1;
        }
        data.order(data.get(tiff) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = data.getInt(tiff + 4);
        if (first < 8 || first > end - tiff - 2) {
            return 1;
        }
        var entries = data.getShort(tiff + first) & 0xffff;
        for (var i = 0; i < entries; i++) {
            var entry = tiff + first + 2 + i * 12;
            if (entry + 12 > end) {
                return 1;
            }
            if (data.getShort(entry) == 0x0112) {
                return data.getShort(entry + 8);
            }
        }
        return 1;
    }

    private static boolean starts(byte[] bytes, int at, String text) {
        return bytes.length >= at + text.length()
                && new String(bytes, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }
}
