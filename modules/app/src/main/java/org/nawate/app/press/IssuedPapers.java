package org.nawate.app.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.app.meeting.MeetingDesk;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.paper.PaperStore;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.MeetingRejection;

/**
 * 会議資料の確定・差替え: the papers are printed once, kept as they are, and their SHA-256 is a fact
 * of the meeting.
 */
@Component
class IssuedPapers {

	/** What stands at the foot of each page, and changes with every page more. */
	private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^\\d+ / \\d+\\R");

	private final MeetingDesk desk;

	private final MeetingPapers papers;

	private final PaperStore store;

	IssuedPapers(MeetingDesk desk, MeetingPapers papers, PaperStore store) {
		this.desk = desk;
		this.papers = papers;
		this.store = store;
	}

	/**
	 * Prints the papers as they stand and gives them to the members. Refused while they
	 * say the same as those that members have.
	 */
	Outcome issue(MeetingId meeting, @Nullable String reason, Acting acting) {
		Outcome.Refused barred = PermissionPolicy.refusal(Permission.RUN_MEETINGS, acting);
		return (barred != null) ? barred : this.desk.withMeeting(meeting, (view) -> {
			byte[] pdf = this.papers.papers(view);
			MeetingView.Issue issued = view.issued();
			if (issued != null && text(pdf).equals(text(content(issued)))) {
				return Outcome.refused(MeetingRejection.PAPERS_UNCHANGED);
			}
			String sha256 = DigestUtils.sha256Hex(pdf);
			return this.desk.run(Permission.RUN_MEETINGS, acting, (by) -> new MeetingCommand.IssuePapers(meeting, by,
					sha256, pdf.length, pages(pdf), MeetingDesk.text(reason), this.desk.today()), () -> {
						this.store.keep(sha256, pdf);
						return Outcome.accepted();
					});
		});
	}

	/** The very file that was issued. */
	byte[] content(MeetingView.Issue issue) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			this.store.copy(issue.sha256(), out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** Whether the file kept still is the one that was issued: its hash taken anew. */
	boolean isIntact(MeetingView.Issue issue) {
		return DigestUtils.sha256Hex(content(issue)).equals(issue.sha256());
	}

	/** What the file says, line by line. */
	String text(MeetingView.Issue issue) {
		return text(content(issue));
	}

	/** What would be issued now. */
	String text(MeetingView meeting) {
		return text(this.papers.papers(meeting));
	}

	private static String text(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return PAGE_NUMBER.matcher(new PDFTextStripper().getText(document)).replaceAll("").strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int pages(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
