package org.jiban.web.errors;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jiban.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/**
 * What every failure means for the one who asked. Bad input is the caller's and gets a 4xx; only what is our own fault
 * gets a 5xx, and that is logged here, once.
 */
@Component
class Explanations {
    private static final Logger LOG = LoggerFactory.getLogger(Explanations.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    Problem explain(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Problem.of(refusal);
            case HttpMessageNotReadableException e -> unreadable(e);
            case JacksonException e -> JsonProblems.of(e);
            case MethodArgumentTypeMismatchException e -> JsonProblems.wrong(e.getName(), e.getRequiredType());
            case MissingServletRequestParameterException e -> Problem.field(400, e.getParameterName(), "field-missing");
            case MissingServletRequestPartException e -> Problem.field(400, e.getRequestPartName(), "field-missing");
            case MethodArgumentNotValidException e -> binding(e);
            case MaxUploadSizeExceededException e -> Problem.of(413, "body-too-large", "6 MB");
            case InvalidParameterException e ->
                e.getErrorCode() == 413
                        ? Problem.of(413, "body-too-large", "8 MB")
                        : Problem.of(400, "parameters-undecodable");
            case RequestRejectedException e -> Problem.of(400, "address-malformed");
            case MultipartException e -> Problem.of(400, "multipart-malformed");
            case HttpMediaTypeNotSupportedException e ->
                Problem.of(415, "content-type-unsupported", list(e.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException e ->
                Problem.of(406, "not-acceptable", list(e.getSupportedMediaTypes()));
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(405, "method-not-allowed", e.getMethod(), allowed(e));
            case NoResourceFoundException e -> Problem.of(404, "page-not-found");
            case NoHandlerFoundException e -> Problem.of(404, "page-not-found");
            case DataAccessException e -> database(e);
            case TransactionException e -> unavailable(e);
            case ErrorResponse e when e.getStatusCode().is4xxClientError() -> Problem.of(400, "request-malformed");
            default -> ours(failure);
        };
    }

    private Problem unreadable(HttpMessageNotReadableException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Problem.of(refusal);
            }
            if (cause instanceof JacksonException json) {
                return JsonProblems.of(json);
            }
        }
        return Problem.of(400, "body-missing");
    }

    private static Problem binding(MethodArgumentNotValidException e) {
        var wrong = e.getFieldError();
        return wrong == null
                ? Problem.of(400, "request-malformed")
                : Problem.field(400, wrong.getField(), "value-unreadable");
    }

    /** What PostgreSQL refused: data it cannot hold is the caller's fault, a busy or absent database is ours. */
    private Problem database(DataAccessException e) {
        String state = state(e);
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "22" -> logged(Problem.of(400, "data-unreadable"), e);
            case "40", "55", "57", "08", "53" -> unavailable(e);
            default -> state.equals("23505") ? logged(Problem.of(409, "already-there"), e) : ours(e);
        };
    }

    private static String state(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "08";
    }

    private static Problem unavailable(Exception e) {
        LOG.warn("The database could not serve a request", e);
        return new Problem(503, "busy", null, SOON);
    }

    private static Problem logged(Problem problem, Exception e) {
        LOG.warn("The database refused what a check before it should have refused", e);
        return problem;
    }

    private static Problem ours(Throwable e) {
        LOG.error("A request failed", e);
        return Problem.of(500, "our-fault");
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String allowed(HttpRequestMethodNotSupportedException e) {
        var methods = e.getSupportedHttpMethods();
        return methods == null ? "" : list(methods);
    }
}
