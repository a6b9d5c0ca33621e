package org.jiban.web.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jiban.web.View;
import org.springframework.stereotype.Component;

/** Renders a page completely before its first byte is sent, so that a failing page is an error page and not half a page. */
@Component
public class Renderer {
    private final TemplateEngine engine;

    Renderer(TemplateEngine engine) {
        this.engine = engine;
    }

    /** Sends a page. */
    public void send(View view, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        engine.render(view.template() + ".jte", parameters(view), output);
        response.setStatus(view.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    @SuppressWarnings("unchecked") // the engine only reads the map
    private static Map<String, Object> parameters(View view) {
        return (Map<String, Object>) view.parameters();
    }
}
