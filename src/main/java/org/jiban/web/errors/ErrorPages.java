package org.jiban.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jiban.web.Public;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of any controller: what the container or a filter refused. */
@Controller
class ErrorPages implements ErrorController {
    private final ProblemWriter writer;

    ErrorPages(ProblemWriter writer) {
        this.writer = writer;
    }

    @Public
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            writer.send(failure, request, response);
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        writer.send(of(status instanceof Integer code ? code : 404, request.getMethod()), request, response);
    }

    private static Problem of(int status, String method) {
        return switch (status) {
            case 401 -> Problem.of(401, "sign-in-first");
            case 403 -> Problem.of(403, "not-your-role");
            case 404 -> Problem.of(404, "page-not-found");
            case 405 -> Problem.of(405, "method-not-allowed", method, "GET, HEAD, POST");
            case 413 -> Problem.of(413, "body-too-large", "1 MB");
            case 500 -> Problem.of(500, "our-fault");
            default -> Problem.of(status < 500 ? 400 : 503, status < 500 ? "request-malformed" : "busy");
        };
    }
}
