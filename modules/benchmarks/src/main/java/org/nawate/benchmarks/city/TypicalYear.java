package org.nawate.benchmarks.city;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.StepKind;
import org.springframework.context.ApplicationContext;

/**
 * What a headquarters has to do with in a year: a meeting that adds ten projects, and a
 * later one that lowers the KGI of four of them, keeps that of a fifth, abolishes one and
 * takes in no eleventh; one more case is withdrawn before anybody tables it.
 */
public final class TypicalYear {

	private static final int LOWERED = 4;

	private final ApplicationContext city;

	private final Sitting first;

	private final Sitting second;

	/** A year of that city. */
	public TypicalYear(ApplicationContext city) {
		this.city = city;
		this.first = new Sitting(city, new Stopwatch());
		this.second = this.first.next();
	}

	/** Lets it pass. */
	public void pass() throws Exception {
		List<ProjectId> projects = new ArrayList<>();
		for (ProposalId added : this.first.hold()) {
			projects.add(drafted(added).change().project());
		}
		this.second.call();
		for (int i = 0; i <= LOWERED; i++) {
			table("R8-K" + i, lowered(projects.get(i)), "窓口の予約のKGIの変更");
		}
		table("R8-H1", abolished(projects.get(LOWERED + 1)), "窓口の予約の廃止");
		table("R8-T1", Sitting.addition(), "窓口の予約の追加");
		withdraw(this.second.screened("R8-T2", Sitting.addition()));
		this.second.open();
		for (int item = 1; item <= LOWERED; item++) {
			this.second.decide(item, Result.APPROVED);
		}
		this.second.decide(LOWERED + 1, Result.REFUSED);
		this.second.decide(LOWERED + 2, Result.APPROVED);
		this.second.decide(LOWERED + 3, Result.REFUSED);
		for (int i = 0; i < projects.size(); i++) {
			Class<? extends ProjectEvent> last = (i < LOWERED) ? ProjectEvent.KgiRevised.class
					: (i == LOWERED + 1) ? ProjectEvent.Abolished.class : ProjectEvent.Activated.class;
			expect(projects.get(i), last);
		}
	}

	/** What is generated is what is said. */
	private void expect(ProjectId project, Class<? extends ProjectEvent> last) {
		Object fact = facts(project.value()).getLast();
		if (!last.isInstance(fact)) {
			throw new IllegalStateException(
					"Not " + last.getSimpleName() + " is the last of a project's facts, but " + fact);
		}
	}

	private void table(String number, ProposedChange change, String title) throws Exception {
		ProposalId id = this.second.screened(number, change);
		for (ProposalEvent.StepOpened asked : consulted(id)) {
			this.second.act(new ProposalCommand.AnswerConsultation(id, Sitting.holder(asked.post().value()),
					asked.step(), ConsultationAnswer.AGREE, "", City.TODAY));
		}
		this.second.table(id, title);
	}

	private void withdraw(ProposalId id) throws Exception {
		this.second.act(new ProposalCommand.Withdraw(id, Sitting.OFFICER, "予算がつかなかった。", City.TODAY));
	}

	private static ProposedChange lowered(ProjectId project) {
		return new ProposedChange.KgiRevision(project, Sitting.KGI, Kgi.parse("利用者満足度 70%以上"), "これまでの実績に合わせる。",
				"令和7年度 65%", City.TODAY);
	}

	private static ProposedChange abolished(ProjectId project) {
		return new ProposedChange.Abolition(project,
				new Ending("電子申請と統合する。", null, "電子申請", "年度末に終了する。", "消去する。", "停止する。", "令和7年度 10件"), City.TODAY);
	}

	private List<ProposalEvent.StepOpened> consulted(ProposalId id) {
		return facts(id.value()).stream()
			.filter(ProposalEvent.StepOpened.class::isInstance)
			.map(ProposalEvent.StepOpened.class::cast)
			.filter((step) -> step.kind() == StepKind.CONSULT)
			.toList();
	}

	private ProposalEvent.Drafted drafted(ProposalId id) {
		return (ProposalEvent.Drafted) facts(id.value()).getFirst();
	}

	private List<Object> facts(String aggregate) {
		return this.city.getBean(EventStore.class)
			.readEvents(aggregate)
			.asStream()
			.<Object>map((event) -> event.getPayload())
			.toList();
	}

}
