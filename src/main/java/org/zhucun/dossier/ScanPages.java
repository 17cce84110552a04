package org.zhucun.dossier;

import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.attachment.AttachedFile;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.parameter.Parameters;
import org.zhucun.print.Sheet;
import org.zhucun.web.Shows;

/**
 * Signed paper as pages of the file: a photo is a page, a PDF as many as it has up to a limit. What cannot be printed is
 * named with its reason, on the page of the file and on paper.
 */
@Component
class ScanPages {

    /** Enough to read a stamp; a page stays below half a megabyte. */
    private static final int DPI = 130;

    private static final int LONGEST_SIDE = 1800;

    /** What is left on A4 below the caption, in CSS pixels of 1/96 inch. */
    private static final int WIDTH = 660;

    private static final int HEIGHT = 860;

    /** @param reason why it is not printed, or not all of it; in words */
    record Left(String title, String fileName, String reason) {}

    private final AttachmentShelf shelf;
    private final Parameters parameters;
    private final Shows shows;

    ScanPages(AttachmentShelf shelf, Parameters parameters, Shows shows) {
        this.shelf = shelf;
        this.parameters = parameters;
        this.shows = shows;
    }

    /** Why a scan will not be printed, or not all of it; null when nothing stands against it. */
    @Nullable
    String hindrance(long household, AttachedFile scan) {
        if (!scan.mediaType().equals("application/pdf")) {
            return null;
        }
        try (var pdf = Loader.loadPDF(shelf.read("household", household, scan.attachmentId()))) {
            return tooLong(pdf.getNumberOfPages());
        } catch (IOException unreadable) {
            return shows.now().say("dossier.scan.unreadable");
        }
    }

    /** The pages of a scan; what is not among them is added to those left. */
    List<Sheet> of(long household, Place place, AttachedFile scan, List<Left> left) {
        var bytes = shelf.read("household", household, scan.attachmentId());
        try {
            return scan.mediaType().equals("application/pdf")
                    ? document(bytes, place, scan, left)
                    : List.of(photo(bytes, place, scan));
        } catch (IOException unreadable) {
            left.add(new Left(place.title(), scan.fileName(), shows.now().say("dossier.scan.unreadable")));
            return List.of();
        }
    }

    private Sheet photo(byte[] bytes, Place place, AttachedFile scan) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image == null) {
            throw new IOException("no reader for " + scan.mediaType());
        }
        return sheet(place, scan, List.of(page(image, 1, 1)));
    }

    private List<Sheet> document(byte[] bytes, Place place, AttachedFile scan, List<Left> left) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var all = pdf.getNumberOfPages();
            var reason = tooLong(all);
            if (reason != null) {
                left.add(new Left(place.title(), scan.fileName(), reason));
            }
            var renderer = new PDFRenderer(pdf);
            var pages = new ArrayList<Picture>();
            for (var number = 0; number < Math.min(all, most()); number++) {
                pages.add(page(renderer.renderImageWithDPI(number, DPI, ImageType.RGB), number + 1, all));
            }
            return List.of(sheet(place, scan, pages));
        }
    }

    private @Nullable String tooLong(int pages) {
        return pages <= most() ? null : shows.now().say("dossier.scan.long", pages, most());
    }

    private int most() {
        return parameters.limit("dossier.scan-pages");
    }

    /** @param data the picture as an address */
    record Picture(String data, int width, int height, int number, int of) {}

    private static Picture page(BufferedImage image, int number, int of) {
        var scale = Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight());
        return new Picture(
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg(image)),
                (int) Math.max(1, Math.floor(image.getWidth() * scale)),
                (int) Math.max(1, Math.floor(image.getHeight() * scale)),
                number,
                of);
    }

    /** On white, no larger than paper needs. */
    private static byte[] jpeg(BufferedImage image) {
        var longest = Math.max(image.getWidth(), image.getHeight());
        var scale = Math.min(1d, (double) LONGEST_SIDE / longest);
        var width = Math.max(1, (int) (image.getWidth() * scale));
        var height = Math.max(1, (int) (image.getHeight() * scale));
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = plain.createGraphics();
        canvas.setColor(java.awt.Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        Image source = scale < 0.5 ? image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : image;
        canvas.drawImage(source, 0, 0, width, height, null);
        canvas.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(plain, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheet sheet(Place place, AttachedFile scan, List<Picture> pages) {
        return new Sheet(
                "dossier/print/scan",
                shows.now().say("dossier.scan.title", place.title()),
                Map.of("place", place, "name", scan.fileName(), "pages", pages));
    }
}
