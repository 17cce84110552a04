package org.zhucun.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;

/** Sends {@link Assets} from memory. */
class AssetHandler implements HttpRequestHandler {

    private final Assets assets;

    AssetHandler(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asset = assets.at(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(asset.type());
        var accepted = request.getHeader("Accept-Encoding");
        var gzip = asset.gzip();
        if (gzip != null && accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            send(response, gzip);
        } else {
            send(response, asset.plain());
        }
    }

    private static void send(HttpServletResponse response, byte[] content) throws IOException {
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
