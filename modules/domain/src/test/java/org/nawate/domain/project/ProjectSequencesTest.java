package org.nawate.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Rehearsal.any;
import static org.nawate.domain.Samples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Rehearsal;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.ProposalId;

/** Whatever is asked of a project in whatever order, these hold. */
class ProjectSequencesTest {

	private static final Kgi THIRD_KGI = Kgi.parse("満足度4.2");

	@Test
	void no_sequence_of_commands_breaks_the_life_of_a_project() {
		new Rehearsal<>(Project.class, Project::new, ProjectEvent.class).play(20, ProjectSequencesTest::next,
				ProjectSequencesTest::holds);
	}

	private static Act next(Random chance, List<ProjectEvent> happened) {
		Actor by = Actor.system();
		ProposalId proposal = any(chance, CASE, CASE, SECOND_CASE);
		Authority.Resolution resolution = resolution(proposal);
		Authority.Submission submission = new Authority.Submission(proposal);
		LocalDate day = any(chance, EFFECTIVE, EFFECTIVE, EFFECTIVE.plusDays(1), DECIDED, DECIDED.minusDays(1));
		return switch (chance.nextInt(9)) {
			case 0 -> (chance.nextInt(4) == 0) ? ProjectTest.enrol(any(chance, Set.<Mark>of(), Set.of(Mark.ABOLISHED)))
					: new ProjectCommand.Propose(PROJECT, by, PLAN, SHEET, submission, DRAFTED);
			case 1 -> new ProjectCommand.Propose(PROJECT, by, PLAN, sheet(any(chance, "甲", "乙")), submission, DRAFTED);
			case 2 -> new ProjectCommand.Classify(PROJECT, by, any(chance, WIDE, ALL_ELSE), proposal, DRAFTED);
			case 3 -> new ProjectCommand.Add(PROJECT, by, 7, resolution, day);
			case 4 -> new ProjectCommand.Activate(PROJECT, by, day);
			case 5 -> new ProjectCommand.ReviseKgi(PROJECT, by, any(chance, KGI, HIGHER_KGI),
					any(chance, HIGHER_KGI, THIRD_KGI), any(chance, "申請が増えた", "申請が増えた", ""), "0", resolution, day);
			case 6 -> (chance.nextInt(3) > 0) ? new ProjectCommand.Activate(PROJECT, by, EFFECTIVE.plusDays(9))
					: new ProjectCommand.Abolish(PROJECT, by, ENDING, resolution, day);
			case 7 -> (chance.nextInt(3) > 0) ? new ProjectCommand.Add(PROJECT, by, 7, resolution, EFFECTIVE)
					: new ProjectCommand.Refuse(PROJECT, by, resolution, DECIDED);
			default -> (chance.nextInt(3) > 0) ? new ProjectCommand.Classify(PROJECT, by, WIDE, proposal, DRAFTED)
					: new ProjectCommand.Withdraw(PROJECT, by, submission, DRAFTED);
		};
	}

	private static void holds(List<ProjectEvent> happened) {
		boolean active = false;
		boolean classified = false;
		boolean ended = false;
		LocalDate last = LocalDate.MIN;
		List<ProposalId> used = new ArrayList<>();
		List<String> kgi = new ArrayList<>();
		for (ProjectEvent event : happened) {
			assertThat(ended).as("nothing after the end").isFalse();
			switch (event) {
				case ProjectEvent.Enrolled e -> {
					assertThat(happened.indexOf(e)).isZero();
					active = !e.marks().contains(Mark.ABOLISHED);
					ended = !active;
					last = e.effectiveOn();
					kgi.add(e.kgi().text());
				}
				case ProjectEvent.Proposed e -> {
					assertThat(active).isFalse();
					classified = false;
				}
				case ProjectEvent.Classified e -> {
					assertThat(active).isFalse();
					classified = true;
				}
				case ProjectEvent.Added e -> {
					assertThat(classified).isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn());
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					kgi.add(e.kgi().text());
				}
				case ProjectEvent.Activated e -> {
					assertThat(used).as("added before").hasSize(1);
					assertThat(e.effectiveOn()).isEqualTo(last);
					active = true;
				}
				case ProjectEvent.KgiRevised e -> {
					assertThat(active).isTrue();
					assertThat(e.before().text()).isEqualTo(kgi.get(kgi.size() - 1)).isNotEqualTo(e.after().text());
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					kgi.add(e.after().text());
				}
				case ProjectEvent.Abolished e -> {
					assertThat(active).isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					ended = true;
				}
				case ProjectEvent.Refused e -> {
					assertThat(used).isEmpty();
					ended = true;
				}
				case ProjectEvent.Withdrawn e -> {
					assertThat(used).isEmpty();
					ended = true;
				}
			}
		}
		assertThat(used).as("one change for one resolution").doesNotHaveDuplicates();
	}

}
