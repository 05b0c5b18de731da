package org.nawate.app.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nawate.app.security.CurrentActor;
import org.nawate.app.wiring.RefusalText;
import org.nawate.app.wiring.Refusals;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Every fault of the API as a problem (RFC 9457), with a code that stays and a sentence
 * in the caller's language. Pages keep their own error pages.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private final RefusalText refusals;

	private final MessageSource messages;

	private final DataSize largest;

	Problems(RefusalText refusals, MessageSource messages,
			@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
		this.refusals = refusals;
		this.messages = messages;
		this.largest = largest;
	}

	/**
	 * Of an exception on a page the next handler is asked, as if this one were not there.
	 */
	@ExceptionHandler(Exception.class)
	ResponseEntity<ProblemDetail> answer(Exception fault, HttpServletRequest request) throws Exception {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (!path.startsWith("/api/") && !path.startsWith("/log/")) {
			throw fault;
		}
		return switch (fault) {
			case ApiRefusal ex -> refusal(ex.refused());
			case CurrentActor.Unlisted ex -> refusal(ex.refused());
			case HttpMessageNotReadableException ex -> unreadable(ex);
			case MethodArgumentNotValidException ex -> invalid(ex);
			case MethodArgumentTypeMismatchException ex -> fields(RequestRejection.PARAMETER_INVALID,
					List.of(error(ex.getName(), "api.error.type", String.valueOf(ex.getValue()))), ex.getName());
			case RequestRejectedException ex -> of(HttpStatus.BAD_REQUEST, RequestRejection.NOT_UNDERSTOOD);
			case NoResourceFoundException ex -> of(HttpStatus.NOT_FOUND, RequestRejection.NO_SUCH_ADDRESS);
			case MaxUploadSizeExceededException ex -> tooLarge(ex);
			case ErrorResponse ex -> of(ex.getStatusCode(), ex.getHeaders());
			default -> failure(fault);
		};
	}

	private ResponseEntity<ProblemDetail> refusal(Outcome.Refused refused) {
		Rejection rejection = refused.rejection();
		HttpStatus status = status(rejection);
		ProblemDetail problem = problem(status, rejection, this.refusals.of(refused));
		problem.setProperty("details", refused.details());
		if (Refusals.namesFields(rejection)) {
			problem.setProperty("errors",
					refused.details().stream().map((field) -> error(field, "api.error.missing")).toList());
		}
		return answer(status, problem, HttpHeaders.EMPTY);
	}

	private static HttpStatus status(Rejection rejection) {
		if (rejection instanceof RequestRejection) {
			return (rejection == RequestRejection.NO_SUCH_EDITION) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
		}
		if (Refusals.isOfAccess(rejection)) {
			return HttpStatus.FORBIDDEN;
		}
		if (Refusals.isUnknown(rejection)) {
			return HttpStatus.NOT_FOUND;
		}
		if (Refusals.isOfSize(rejection) || Refusals.isOfType(rejection)) {
			return Refusals.isOfSize(rejection) ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.UNSUPPORTED_MEDIA_TYPE;
		}
		return Refusals.isOfContent(rejection) ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT;
	}

	private ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException ex) {
		if (ex.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
			String field = path(mapping);
			FieldProblem error = switch (mapping) {
				case UnrecognizedPropertyException unknown -> error(field, "api.error.unknown");
				case InvalidFormatException format when format.getTargetType().isEnum() ->
					error(field, "api.error.enum", String.valueOf(format.getValue()), names(format.getTargetType()));
				case InvalidFormatException format when format.getTargetType() == String.class ->
					error(field, "api.error.control");
				case InvalidFormatException format -> error(field, "api.error.type", String.valueOf(format.getValue()));
				default -> error(field, "api.error.value");
			};
			return fields(RequestRejection.FIELD_INVALID, List.of(error), field);
		}
		if (ex.getCause() instanceof JacksonException) {
			return of(HttpStatus.BAD_REQUEST, RequestRejection.NOT_JSON);
		}
		return of(HttpStatus.BAD_REQUEST, RequestRejection.BODY_MISSING);
	}

	private ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException ex) {
		List<FieldProblem> errors = new ArrayList<>();
		for (FieldError error : ex.getFieldErrors()) {
			errors.add(new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())));
		}
		return fields(RequestRejection.FIELD_INVALID, errors,
				errors.stream().map(FieldProblem::field).distinct().collect(Collectors.joining(", ")));
	}

	private ResponseEntity<ProblemDetail> fields(RequestRejection rejection, List<FieldProblem> errors, String names) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, rejection, text(rejection, names));
		problem.setProperty("errors", errors);
		return answer(HttpStatus.BAD_REQUEST, problem, HttpHeaders.EMPTY);
	}

	/**
	 * What Spring's web layer found: a wrong method, media type, or a missing parameter.
	 */
	private ResponseEntity<ProblemDetail> of(HttpStatusCode status, HttpHeaders headers) {
		RequestRejection rejection = RequestRejection.of(status);
		return answer(status, problem(status, rejection, text(rejection)), headers);
	}

	private ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException ex) {
		DataSize limit = (ex.getMaxUploadSize() > 0) ? DataSize.ofBytes(ex.getMaxUploadSize()) : this.largest;
		return answer(HttpStatus.PAYLOAD_TOO_LARGE, problem(HttpStatus.PAYLOAD_TOO_LARGE, RequestRejection.TOO_LARGE,
				text(RequestRejection.TOO_LARGE, limit.toMegabytes())), HttpHeaders.EMPTY);
	}

	private ResponseEntity<ProblemDetail> of(HttpStatus status, RequestRejection rejection) {
		return answer(status, problem(status, rejection, text(rejection)), HttpHeaders.EMPTY);
	}

	private ResponseEntity<ProblemDetail> failure(Exception fault) {
		String number = Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
		log.error("A request of the API failed, number {}", number, fault);
		ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, RequestRejection.FAILED,
				text(RequestRejection.FAILED, number));
		problem.setProperty("number", number);
		return answer(HttpStatus.INTERNAL_SERVER_ERROR, problem, HttpHeaders.EMPTY);
	}

	private static ProblemDetail problem(HttpStatusCode status, Rejection rejection, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:nawate:" + rejection.subject()));
		problem.setProperty("code", rejection.code());
		return problem;
	}

	private static ResponseEntity<ProblemDetail> answer(HttpStatusCode status, ProblemDetail problem,
			HttpHeaders headers) {
		return ResponseEntity.status(status)
			.headers(headers)
			.header(HttpHeaders.CONTENT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	private String text(RequestRejection rejection, @Nullable Object... details) {
		return this.messages.getMessage("rejection." + rejection.code(), details, LocaleContextHolder.getLocale());
	}

	private FieldProblem error(String field, String message, Object... details) {
		return new FieldProblem(field, this.messages.getMessage(message, details, LocaleContextHolder.getLocale()));
	}

	private static String names(Class<?> enumeration) {
		return Arrays.stream(enumeration.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
	}

	private static String path(JsonMappingException ex) {
		StringBuilder path = new StringBuilder();
		for (JsonMappingException.Reference step : ex.getPath()) {
			if (step.getFieldName() == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
			}
		}
		return path.toString();
	}

	/** What is wrong with one field. */
	record FieldProblem(String field, String detail) {
	}

}
