package org.zhucun.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.zhucun.web.Show;

/** A PDF in the making: forms with bookmarks, one subset of each font for the whole. */
public final class Volume implements AutoCloseable {

    private static final String FAMILY = "Noto Serif SC";
    private static final String FOOT =
            "font-family:'Noto Serif SC';font-size:8pt;color:#333;padding-top:3mm;vertical-align:top;";
    /** What somebody may have pasted into a note, and no page can hold. */
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private static final String PAGE = "\uE000";
    private static final String PAGES = "\uE001";

    private final SpringTemplateEngine templates;
    private final Fonts fonts;
    private final Fonts.Pair pair;
    private final Show show;
    private final String css;
    private final Origin origin;
    private final PDDocument document;
    private final PDFont regular;
    private final PDFont bold;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final Set<String> missing = new TreeSet<>();
    private final DocumentBuilder parser;
    private @Nullable PDOutlineItem part;
    private boolean partIsNew;

    Volume(SpringTemplateEngine templates, Fonts fonts, Show show, String css, Origin origin) {
        this.templates = templates;
        this.fonts = fonts;
        this.show = show;
        this.css = css;
        this.origin = origin;
        this.parser = parser();
        this.pair = fonts.lend();
        this.document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        try {
            this.regular = PDType0Font.load(document, pair.regular(), true);
            this.bold = PDType0Font.load(document, pair.bold(), true);
        } catch (IOException | RuntimeException e) {
            close();
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    /** Opens a part: what is added now has its bookmarks below this one. */
    public void part(String title) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        outline.addLast(item);
        part = item;
        partIsNew = true;
    }

    public void add(Sheet sheet) {
        var context = new Context(show.locale());
        context.setVariable("show", show);
        sheet.model().forEach(context::setVariable);
        var html = templates.process(sheet.template(), context);
        var first = document.getNumberOfPages();
        try {
            var page = parser.parse(new InputSource(
                    new StringReader(NOT_XML.matcher(html).replaceAll("").replaceFirst("^\\s*<!DOCTYPE[^>]*>", ""))));
            style(page, sheet, undrawable(page.getDocumentElement().getTextContent()));
            render(page);
            bookmark(sheet.title(), first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(sheet.template() + " is not well-formed: " + e.getMessage(), e);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** Characters that no font here can draw, with their codes. */
    public Set<String> missing() {
        return missing;
    }

    public void write(OutputStream out) {
        // here, because the renderer writes its own name with every form
        var about = new PDDocumentInformation();
        about.setProducer("Zhucun");
        about.setAuthor(origin.who());
        document.setDocumentInformation(about);
        try {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fonts.giveBack(pair);
        }
    }

    private void render(Document page) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useFont(new PDFontSupplier(regular), FAMILY, 400, FontStyle.NORMAL, false);
        builder.useFont(new PDFontSupplier(bold), FAMILY, 700, FontStyle.NORMAL, false);
        builder.withW3cDocument(page, "");
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    private void bookmark(String title, int first) {
        var target = new PDPageFitDestination();
        target.setPage(document.getPage(first));
        var open = part;
        if (open != null && partIsNew) {
            open.setDestination(target);
            partIsNew = false;
        }
        PDOutlineNode above = open != null ? open : outline;
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(target);
        above.addLast(item);
    }

    private Set<String> undrawable(String text) {
        var found = new TreeSet<String>();
        text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !pair.draws(character))
                .forEach(character -> found.add("%s (U+%04X)".formatted(Character.toString(character), character)));
        missing.addAll(found);
        return found;
    }

    /** The look of all forms, and the foot: who printed this form, when and why, page x of y, and what could not be drawn. */
    private void style(Document page, Sheet sheet, Set<String> undrawn) {
        var foot = show.say("print.foot", origin.who(), origin.when(), origin.why());
        var wide = page.getElementsByTagName("body").item(0) instanceof Element body
                && body.getAttribute("class").contains("wide");
        var codes = undrawn.stream()
                .map(one -> one.substring(one.indexOf('U'), one.length() - 1))
                .toList();
        var pageCss = "@page{size:A4 " + (wide ? "landscape" : "portrait")
                + ";@bottom-left{" + FOOT + "width:76%;text-align:left;content:" + quoted(foot) + "}@bottom-right{"
                + FOOT
                + "width:24%;text-align:right;content:"
                + quoted(show.say("print.page", PAGE, PAGES))
                        .replace(PAGE, "\" counter(page) \"")
                        .replace(PAGES, "\" counter(pages) \"")
                + "}"
                + (codes.isEmpty()
                        ? ""
                        : "@top-left{" + FOOT + "width:100%;text-align:left;content:"
                                + quoted(show.say("print.missing", String.join(" ", codes))) + "}")
                + "}";
        var style = page.createElement("style");
        style.setTextContent(css + pageCss);
        page.getElementsByTagName("head").item(0).appendChild(style);
    }

    private static String quoted(String text) {
        return "\"" + text.replaceAll("[\\p{Cntrl}]", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static DocumentBuilder parser() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
