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

	private static final Owner OTHER_OWNER = new Owner("市民生活部", "市民課");

	@Test
	void no_sequence_of_commands_breaks_the_life_of_a_project() {
		new Rehearsal<>(Project.class, Project::new, ProjectEvent.class).play(20, ProjectSequencesTest::next,
				ProjectSequencesTest::holds);
	}

	private static Act next(Random chance, List<ProjectEvent> happened) {
		Actor by = Actor.system();
		ProposalId proposal = any(chance, CASE, CASE, SECOND_CASE, new ProposalId("case-3"));
		Authority.Resolution resolution = resolution(proposal);
		Authority.Submission submission = new Authority.Submission(proposal);
		LocalDate day = any(chance, EFFECTIVE, EFFECTIVE, EFFECTIVE.plusDays(1), DECIDED, DECIDED.minusDays(1));
		return switch (chance.nextInt(14)) {
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
			case 8 -> new ProjectCommand.Reclassify(PROJECT, by, any(chance, BusinessClass.values()),
					any(chance, BusinessClass.values()), any(chance, Classification.Ground.values()), List.of("総務部"),
					"範囲", resolution, day);
			case 9 -> any(chance,
					new ProjectCommand.Rename(PROJECT, by, any(chance, "窓口の予約", "乙"), any(chance, "乙", "丙"), "整理",
							resolution, day),
					new ProjectCommand.Correct(PROJECT, by,
							any(chance, new Misprint.NameMisprint(any(chance, "窓口の予約", "乙"), "丙"),
									new Misprint.KgiMisprint(any(chance, KGI, HIGHER_KGI), THIRD_KGI),
									new Misprint.ClassMisprint(BusinessClass.M, BusinessClass.L),
									new Misprint.MarkMisprint(Set.of(), Set.of(Mark.ADDED)),
									new Misprint.OwnerMisprint(OWNER, OTHER_OWNER, null)),
							"誤記", resolution, day));
			case 10 -> new ProjectCommand.ChangeOwner(PROJECT, by, any(chance, OWNER, OTHER_OWNER),
					any(chance, OWNER, OTHER_OWNER), null, "移管", resolution, day);
			case 11 -> any(chance, new ProjectCommand.Suspend(PROJECT, by, "予算", null, resolution, day),
					new ProjectCommand.Resume(PROJECT, by, "予算", resolution, day),
					new ProjectCommand.Resume(PROJECT, by, "予算", resolution, day));
			case 12 ->
				any(chance, new ProjectCommand.TakeOver(PROJECT, by, List.of(OTHER_PROJECT), "重複", resolution, day),
						new ProjectCommand.BranchOff(PROJECT, by, OTHER_PROJECT, PLAN, 3, 8, "甲", BusinessClass.M, KGI,
								OWNER, null, "内容", resolution, day),
						new ProjectCommand.MergeInto(PROJECT, by, any(chance, OTHER_PROJECT, PROJECT), "重複", "",
								resolution, day),
						new ProjectCommand.Split(PROJECT, by, 3, any(chance, BusinessClass.values()),
								List.of(OTHER_PROJECT, new ProjectId("third")), "分ける", "", resolution, day),
						new ProjectCommand.Complete(PROJECT, by, any(chance, KGI, HIGHER_KGI), chance.nextBoolean(),
								any(chance, "", "伸びず"), "52%", "", resolution, day));
			default -> (chance.nextInt(3) > 0) ? new ProjectCommand.Classify(PROJECT, by, WIDE, proposal, DRAFTED)
					: new ProjectCommand.Withdraw(PROJECT, by, submission, DRAFTED);
		};
	}

	private static void holds(List<ProjectEvent> happened) {
		boolean active = false;
		boolean resting = false;
		String name = "";
		Owner owner = OWNER;
		BusinessClass businessClass = null;
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
					name = e.name();
					businessClass = e.businessClass();
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
					name = e.name();
					businessClass = e.businessClass();
				}
				case ProjectEvent.BranchedOff e -> {
					assertThat(happened.indexOf(e)).isZero();
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					kgi.add(e.kgi().text());
					name = e.name();
					businessClass = e.businessClass();
					active = true;
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
				case ProjectEvent.Reclassified e -> {
					assertThat(active).as("in force").isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					assertThat(e.before()).isEqualTo(businessClass).isNotEqualTo(e.after());
					assertThat(e.ground().isOf(e.after())).isTrue();
					businessClass = e.after();
				}
				case ProjectEvent.Renamed e -> {
					assertThat(active).as("in force").isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					assertThat(e.before()).isEqualTo(name).isNotEqualTo(e.after());
					name = e.after();
				}
				case ProjectEvent.OwnerChanged e -> {
					assertThat(active).as("in force").isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					assertThat(e.before()).isEqualTo(owner);
					owner = e.after();
				}
				case ProjectEvent.Corrected e -> {
					assertThat(active).as("in force").isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					assertThat(e.misprint().isCorrected()).isTrue();
					switch (e.misprint()) {
						case Misprint.NameMisprint m -> {
							assertThat(m.asPrinted()).isEqualTo(name);
							name = m.asCorrect();
						}
						case Misprint.KgiMisprint m -> {
							assertThat(m.asPrinted().text()).isEqualTo(kgi.get(kgi.size() - 1));
							kgi.add(THIRD_KGI.text());
						}
						case Misprint.ClassMisprint m -> businessClass = m.asCorrect();
						case Misprint.MarkMisprint m -> {
						}
						case Misprint.OwnerMisprint m -> {
							assertThat(m.asPrinted()).isEqualTo(owner);
							owner = OTHER_OWNER;
						}
					}
				}
				case ProjectEvent.Suspended e -> {
					assertThat(active).as("in force").isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					assertThat(resting).isFalse();
					resting = true;
				}
				case ProjectEvent.Resumed e -> {
					assertThat(active).as("in force").isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					assertThat(resting).isTrue();
					resting = false;
				}
				case ProjectEvent.TookOver e -> {
					assertThat(active).as("in force").isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					assertThat(e.predecessors()).doesNotContain(e.project()).isNotEmpty();
				}
				case ProjectEvent.MergedInto e -> {
					assertThat(active).as("in force").isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					assertThat(e.successor()).isNotEqualTo(e.project());
					ended = true;
				}
				case ProjectEvent.SplitInto e -> {
					assertThat(active).as("in force").isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					ended = true;
				}
				case ProjectEvent.Completed e -> {
					assertThat(active).as("in force").isTrue();
					assertThat(e.effectiveOn()).isAfterOrEqualTo(e.decidedOn()).isAfterOrEqualTo(last);
					used.add(e.authority().proposal());
					last = e.effectiveOn();
					assertThat(e.kgi().text()).isEqualTo(kgi.get(kgi.size() - 1));
					assertThat(e.kgiMet() || !e.shortfall().isBlank()).isTrue();
					ended = true;
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
