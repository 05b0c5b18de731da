package org.nawate.app.frame;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nawate.app.finding.FindingsOwed;
import org.nawate.app.inbox.InboxQuery;
import org.nawate.app.ledger.SealQuery;
import org.nawate.app.ledger.SealState;
import org.nawate.app.look.Frame;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.reminder.OwedQuery;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.CurrentActor;
import org.nawate.app.security.Permission;
import org.nawate.domain.act.FiscalYear;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.LazyContextVariable;

/** Gives each page the frame round it, for the person and post of the request. */
@ControllerAdvice
class FrameAdvice {

	private static final List<String> PUBLIC = List.of("plan", "edition");

	private static final List<String> ALL = List.of("plan", "inbox", "case", "meeting", "edition", "audit",
			"organisation");

	private final CurrentActor current;

	private final OrganisationQuery organisation;

	private final RegisterQuery register;

	private final InboxQuery inbox;

	private final OwedQuery owed;

	private final FindingsOwed findings;

	private final WarekiFormat wareki;

	private final SealQuery seal;

	private final Words words;

	private final Clock clock;

	private final String version;

	FrameAdvice(CurrentActor current, OrganisationQuery organisation, RegisterQuery register, InboxQuery inbox,
			OwedQuery owed, FindingsOwed findings, WarekiFormat wareki, SealQuery seal, Words words, Clock clock,
			@Value("${nawate.version}") String version) {
		this.current = current;
		this.organisation = organisation;
		this.register = register;
		this.inbox = inbox;
		this.owed = owed;
		this.findings = findings;
		this.wareki = wareki;
		this.seal = seal;
		this.words = words;
		this.clock = clock;
		this.version = version;
	}

	/**
	 * The frame; none for the API, which has no pages. After an act most often another
	 * page is shown: there it is made only when a page asks for it.
	 */
	@ModelAttribute("frame")
	@Nullable Object frame(HttpServletRequest request, Locale locale) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.startsWith("/api/") || path.startsWith("/log/")) {
			return null;
		}
		if (!"POST".equals(request.getMethod())) {
			return frame(request, path, locale);
		}
		return new LazyContextVariable<>() {

			@Override
			protected Frame loadValue() {
				return frame(request, path, locale);
			}

		};
	}

	private Frame frame(HttpServletRequest request, String path, Locale locale) {
		LocalDate today = LocalDate.now(this.clock);
		Acting acting = this.current.of(request);
		HeldPost post = (acting != null) ? acting.post() : null;
		String language = locale.getLanguage();
		return new Frame(this.organisation.name().orElse("Nawate"),
				this.register.plan(today).map(PlanOutline::name).orElse(""),
				this.wareki.fiscalYear(FiscalYear.of(today)), (acting != null) ? acting.personName() : null,
				(post != null) ? post.title() : null, posts(acting),
				(acting != null) ? this.inbox.count(acting.inboxPosts()) + this.findings.count(acting) : 0,
				overdue(acting, today),
				((acting != null) ? ALL : PUBLIC).stream().map((code) -> entry(code, path, acting != null)).toList(),
				language, inOtherLanguage(request, language), this.version, seal(), today, null);
	}

	private String seal() {
		SealState state = this.seal.recent();
		return this.words.of("seal.footer", state.recorded(), state.sealed(), state.signedSize());
	}

	private int overdue(@Nullable Acting acting, LocalDate today) {
		return (acting != null && acting.may(Permission.SUPERVISE)) ? this.owed.countOverdue(today) : 0;
	}

	private static List<Frame.Post> posts(@Nullable Acting acting) {
		if (acting == null) {
			return List.of();
		}
		return acting.posts()
			.stream()
			.map((held) -> new Frame.Post(held.postId(), held.title(), held.equals(acting.post())))
			.toList();
	}

	private static Frame.Entry entry(String code, String path, boolean inside) {
		String href = switch (code) {
			case "plan" -> inside ? "/register" : "/plan";
			case "case" -> "/proposals";
			case "meeting" -> "/meetings";
			case "edition" -> "/editions";
			default -> "/" + code;
		};
		boolean plan = code.equals("plan") && Stream.of("/plan", "/projects", "/facts").anyMatch(path::startsWith);
		boolean meeting = code.equals("meeting") && path.startsWith("/circulations");
		return new Frame.Entry(code, href, plan || meeting || path.equals(href) || path.startsWith(href + "/"));
	}

	private static String inOtherLanguage(HttpServletRequest request, String language) {
		UriComponentsBuilder page = UriComponentsBuilder.fromPath(request.getRequestURI());
		if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
			page.query(request.getQueryString());
		}
		return page.replaceQueryParam("lang", "ja".equals(language) ? "en" : "ja").build().toUriString();
	}

}
