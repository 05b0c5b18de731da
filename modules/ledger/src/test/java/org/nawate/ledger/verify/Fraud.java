package org.nawate.ledger.verify;

import java.util.List;
import java.util.function.Consumer;

/**
 * A fraud by somebody who holds the database and the city's key: the log was made anew
 * and signed, so that every hash is right, and only the rules of the city tell.
 *
 * @param what was done
 * @param code by which it is to be found
 */
record Fraud(String what, String code, Consumer<RecordedHistory> act) {

	private static final String CHIEF = "\"person\":\"p-chief\",\"personName\":\"見本 一郎\",\"post\":\"chief-information-policy\",\"postTitle\":\"情報政策課長\"";

	private static final String DRAFTER = "\"person\":\"p-officer\",\"personName\":\"例 太郎\",\"post\":\"chief-information-policy\",\"postTitle\":\"情報政策課長\"";

	private static final String OFFICE = "\"person\":\"p-secretariat\",\"personName\":\"見本 幸\",\"post\":\"secretariat\",\"postTitle\":\"DX推進本部事務局\"";

	private static final String OFFICER = "\"person\":\"p-officer\",\"personName\":\"例 太郎\",\"post\":\"officer-information-policy\",\"postTitle\":\"情報政策課 担当\"";

	private static final String SECOND = "\"person\":\"p-secretariat2\",\"personName\":\"見本 望\"";

	private static final String OLD_TABLE = RecordedHistory.MODELS.get(1);

	private static final String NEW_TABLE = RecordedHistory.MODELS.get(0);

	static final List<Fraud> ALL = List.of(
			// The way of a case
			new Fraud("A case that nobody drafted", "NOT_DRAFTED", (h) -> h.remove("proposal.Drafted", "case-1\"")),
			new Fraud("Its content changed when it was submitted", "GIST_DIFFERS",
					(h) -> h.say("proposal.Submitted", "30%削減", "3%削減", "case-1\"")),
			new Fraud("A case changed while it was endorsed", "CHANGED_OUT_OF_TURN",
					(h) -> h.insertAfter(h.at("proposal.Endorsed", "case-1\""),
							h.get("proposal.Drafted", "case-1\"")
								.like("proposal.Revised", "\"drafter\"", "\"by\"", "draftedOn", "revisedOn"))),
			new Fraud("The drafter endorsed the own draft", "OWN_DRAFT",
					(h) -> h.say("proposal.Endorsed", CHIEF, DRAFTER, "case-1\"")
						.hold("chief-information-policy", "p-officer")),
			new Fraud("Somebody endorsed in a post that they did not hold that day", "NOT_IN_OFFICE",
					(h) -> h.say("proposal.Endorsed", CHIEF,
							DRAFTER.replace("officer", "director2").replace("例 太郎", "例示 緑"), "case-1\"")),
			new Fraud("The endorser had left the post the day before", "NOT_IN_OFFICE",
					(h) -> h.vacate("chief-information-policy", "p-chief", "2026-11-25")),
			new Fraud("The name of who endorsed, changed for the reader", "NOT_IN_OFFICE",
					(h) -> h.say("proposal.Endorsed", "見本 一郎", "見本 二郎", "case-1\"")),
			new Fraud("An endorsement by nobody", "ACTOR_MISSING",
					(h) -> h.leaveOut("by", "proposal.Endorsed", "case-1\"")),
			new Fraud("Votes that the product recorded by itself", "ACTOR_MISSING",
					(h) -> h.say("meeting.VotesRecorded", "\"person\":\"p-secretariat\"", "\"person\":\"system\"")),
			new Fraud("Votes recorded by who drafted the case", "WRONG_POST",
					(h) -> h.say("meeting.VotesRecorded", OFFICE, OFFICER)),
			new Fraud("A meeting opened by a section's chief", "WRONG_POST",
					(h) -> h.say("meeting.Opened", OFFICE, CHIEF)),
			new Fraud("A resolution recorded by who drafted the case", "WRONG_POST",
					(h) -> h.say("meeting.ItemResolved", OFFICE, OFFICER)),
			new Fraud("A decision table put in force by an officer", "WRONG_POST",
					(h) -> h.say("flow.FlowsAdopted", OFFICE, OFFICER)),
			new Fraud("An officer named as who drafted, beside who really endorsed", "NOT_IN_OFFICE",
					(h) -> h.say("proposal.Endorsed", "\"by\":{" + CHIEF,
							"\"drafter\":{" + CHIEF + "},\"by\":{" + CHIEF.replace("見本 一郎", "見本 二郎"), "case-1\"")),
			new Fraud("An endorsement on a day that there is not", "NO_SUCH_DAY",
					(h) -> h.say("proposal.Endorsed", "\"endorsedOn\":\"2026-11-26\"", "\"endorsedOn\":\"2026-02-30\"",
							"case-1\"")),
			new Fraud("A meeting convened on no day, so that no notice is counted", "NO_SUCH_DAY",
					(h) -> h.leaveOut("convenedOn", "meeting.Convened")),
			new Fraud("An endorsement told of the day on which the post will be taken", "NO_SUCH_DAY",
					(h) -> h.say("proposal.Endorsed", "\"endorsedOn\":\"2026-11-26\"", "\"endorsedOn\":\"2027-04-01\"",
							"case-1\"")),
			new Fraud("Who gave way at an item, called by another post's title", "POST_CALLED_OTHERWISE",
					(h) -> h.say("meeting.MemberRecused", "\"postTitle\":\"", "\"postTitle\":\"元")),
			new Fraud("A name erased that nobody asked to go", "ERASURE_NOT_REQUESTED",
					(h) -> h.erase("p-former", null, "p-chair")),
			new Fraud("A name erased by who asked for it", "ERASURE_BY_ONE_PERSON",
					(h) -> h.erase("p-former", "p-chair", "p-chair")),
			new Fraud("The name of somebody in office erased", "ERASED_IN_OFFICE",
					(h) -> h.erase("p-chief", "p-secretariat", "p-chair")),
			new Fraud("Endorsements left out", "NOT_ENDORSED",
					(h) -> h.removeAll((e) -> e.event().equals("proposal.Endorsed") && e.aggregate().equals("case-1"))),
			new Fraud("An endorsement at a step that lay with another post", "WRONG_POST",
					(h) -> h.say("proposal.StepOpened", "chief-information-policy", "chief-general-affairs",
							"case-1\"")),
			new Fraud("The director's endorsement left out, the chief's kept", "STEP_LEFT_OUT",
					(h) -> h.remove("proposal.Endorsed", "case-1\"", "ENDORSE_BY_DIRECTOR")),
			new Fraud("The same with the opening of the step", "STEP_LEFT_OUT",
					(h) -> h.remove("proposal.Endorsed", "case-1\"", "ENDORSE_BY_DIRECTOR")
						.remove("proposal.StepOpened", "case-1\"", "ENDORSE_BY_DIRECTOR")),
			new Fraud("An endorsement re-dated to before the submission", "TIME_BACKWARDS",
					(h) -> h.say("proposal.Endorsed", "2026-11-26", "2026-11-25", "case-1\"")),
			new Fraud("A stand-in whom nobody registered", "STAND_IN_NOT_ENTITLED",
					(h) -> h.say("organisation.StandInsOrdered", "chief-education-support-centre\"",
							"chief-general-affairs\"", "director-school-education-department")),
			new Fraud("A delegate to whom nobody delegated", "STAND_IN_NOT_ENTITLED",
					(h) -> h.say("proposal.StepAssumed", "STAND_IN", "DELEGATE", "case-22\"")),
			new Fraud("The drafter screened the case", "OWN_DRAFT",
					(h) -> h
						.say("proposal.Screened", "\"person\":\"p-secretariat\"", "\"person\":\"p-officer\"",
								"case-1\"")
						.hold("secretariat", "p-officer")),
			new Fraud("The screening left out", "NOT_SCREENED", (h) -> h.remove("proposal.Screened", "case-1\"")),
			new Fraud("A section's answer left out", "CONSULTATION_SKIPPED",
					(h) -> h.remove("proposal.ConsultationAnswered", "case-1\"")),
			new Fraud("The whole consultation left out", "CONSULTATION_SKIPPED",
					(h) -> h.removeAll((e) -> e.aggregate().equals("case-1")
							&& (e.event().startsWith("proposal.Consult") || e.event().equals("proposal.SectionsAsked")
									|| e.payload().contains("\"kind\":\"CONSULT\"")))),
			new Fraud("A section asked by a rule that the table does not have", "TABLE_SAYS_OTHERWISE",
					(h) -> h.say("proposal.SectionsAsked", "addition-general-affairs", "any-rule", "case-1\"")),
			new Fraud("An answer to an earlier gist passed off as one to this", "ANSWER_OUTDATED",
					(h) -> h.say("proposal.ConsultationAnswered", "\"round\":2", "\"round\":1", "case-8\"")),
			new Fraud("An answer of a section that nobody asked", "NOT_ASKED",
					(h) -> h.say("proposal.ConsultationAnswered", "\"post\":\"chief-general-affairs\",\"proposal\"",
							"\"post\":\"chief-education-support-centre\",\"proposal\"", "case-1\"")),
			new Fraud("An objection, and yet one post decided alone", "OBJECTION_DECIDED_ALONE",
					Fraud::objectToWhatIsDecidedAlone),
			new Fraud("L made M: the screening says three departments", "CLASS_UNFOUNDED",
					(h) -> h.say("proposal.Screened", "\"総務部\",\"市民生活部\"", "\"総務部\",\"市民生活部\",\"健康福祉部\"", "case-1\"")),
			new Fraud("A row of the table for the class that says the other", "TABLE_SAYS_OTHERWISE",
					(h) -> h.say("proposal.Classified", "\"all-else\"", "\"three-departments-or-more\"", "case-1\"")),
			new Fraud("The case goes on by another version of its flow, without the act", "FLOW_CHANGED_SILENTLY",
					(h) -> h.say("proposal.StepOpened", "\"version\":1", "\"version\":2", "case-1~3\"")),
			// Who decides
			new Fraud("The drafter decided alone", "OWN_DRAFT",
					(h) -> h
						.say("proposal.DecidedAlone", SECOND, "\"person\":\"p-officer\",\"personName\":\"例 太郎\"",
								"case-11\"")
						.hold("secretariat", "p-officer")),
			new Fraud("A sole decision that no table handed over", "SOLE_WITHOUT_TABLE",
					(h) -> h.remove("proposal.AuthorityDetermined", "case-11\"")),
			new Fraud("The table's word turned: headquarters into secretariat", "TABLE_SAYS_OTHERWISE",
					(h) -> h.say("proposal.AuthorityDetermined", "\"HEADQUARTERS\"", "\"SECRETARIAT\"", "case-14\"")),
			new Fraud("A lowered KGI said to be raised, so that one post may decide", "MOVE_DIFFERS",
					(h) -> h.say("proposal.AuthorityDetermined", "\"LOWERED\"", "\"RAISED\"", "case-14\"")),
			new Fraud("A completion handed to one post with a made-up table", "NOT_TO_BE_DECIDED_ALONE",
					(h) -> h.say("proposal.AuthorityDetermined", "\"authority\":\"HEADQUARTERS\"",
							"\"authority\":\"CHAIR\"", "case-16\"")),
			new Fraud("Another post decided than the one the table named", "WRONG_POST",
					(h) -> h.say("proposal.StepOpened", "\"post\":\"secretariat\"", "\"post\":\"chair\"",
							"DECIDE_ALONE", "case-11\"")),
			new Fraud("A table named that was no longer in force", "MODEL_NOT_IN_FORCE",
					(h) -> h.say("proposal.AuthorityDetermined", NEW_TABLE, OLD_TABLE)),
			new Fraud("A table named before it was in force", "MODEL_NOT_IN_FORCE",
					(h) -> h.in("case-11", "2024-1-1").sayThere(OLD_TABLE, NEW_TABLE)),
			new Fraud("A table named that nobody has seen", "EVIDENCE_MISSING",
					(h) -> h.sayEverywhere(OLD_TABLE, "0".repeat(64))),
			new Fraud("Another table in the place of the one named", "MODEL_CHANGED",
					(h) -> h.models.put(OLD_TABLE, h.models.get(NEW_TABLE))),
			new Fraud("A paper that lay before those who decided, kept back", "EVIDENCE_MISSING",
					(h) -> h.insertAfter(h.at("proposal.Drafted", "case-1\""),
							new RecordedHistory.Entry("case-1", "proposal.PaperAttached", "",
									"{\"number\":1,\"paper\":{\"sha256\":\"" + "1".repeat(64) + "\"}}"))),
			new Fraud("A sole decision that is reported to nobody", "REPORT_MISSING",
					(h) -> h.removeAll((e) -> e.aggregate().equals("case-11") && e.event().contains("Duty"))),
			new Fraud("A report said to be made that no meeting noted", "DUTY_NOT_DONE",
					(h) -> h.remove("meeting.ReportNoted", "case-11\"")),
			// The meeting
			new Fraud("A case decided that did not stand on the agenda", "NOT_TABLED",
					(h) -> h.remove("meeting.ItemTabled", "case-1\"")),
			new Fraud("A meeting whose seats were taken by who was no member that day", "NO_MEMBER",
					(h) -> h.remove("organisation.MemberSeated", "director-policy-department")),
			new Fraud("A member who had left the seat the day before", "NO_MEMBER",
					(h) -> h.unseat("director-policy-department", "2026-11-25")),
			new Fraud("A meeting convened too late, the reason left out", "CONVENED_TOO_LATE",
					(h) -> h.say("meeting.Convened", "\"urgency\"", "\"urgent\"")),
			new Fraud("A seat held by another person than the holder of the post", "NO_MEMBER",
					(h) -> h.say("meeting.Convened", "\"person\":\"p-member3\"", "\"person\":\"p-officer3\"")),
			new Fraud("Members left out, so that fewer make the quorum", "MEMBER_LEFT_OUT", (h) -> h.say(
					"meeting.Convened",
					"{\"chair\":false,\"person\":\"p-member5\",\"personName\":\"仮名 五月\",\"post\":\"director-urban-development-department\",\"postTitle\":\"都市整備部長\"},",
					"")),
			new Fraud("Rules that were not those of the day", "RULES_NOT_IN_FORCE",
					(h) -> h.say("meeting.Convened", "\"quorum\":\"MAJORITY\"", "\"quorum\":\"HALF_OR_MORE\"")),
			new Fraud("A quorum that was not met", "QUORUM_NOT_MET", Fraud::sendMembersHome),
			new Fraud("An absent member counted as present", "COUNT_DIFFERS",
					(h) -> h.say("meeting.Opened", "\"present\":8", "\"present\":9")),
			new Fraud("An absent member voted", "VOTER_NOT_PRESENT",
					(h) -> h.say("meeting.VotesRecorded", "director-election-commission",
							"director-urban-development-department", "\"item\":1,")),
			new Fraud("Attendance turned so that a voter was absent", "VOTER_NOT_PRESENT",
					(h) -> h.say("meeting.AttendanceRecorded",
							"{\"post\":\"director-policy-department\",\"presence\":\"PRESENT\"",
							"{\"post\":\"director-policy-department\",\"presence\":\"ABSENT\"")),
			new Fraud("A proxy voted whom the rules do not let", "PROXY_NOT_ALLOWED",
					(h) -> h
						.say("headquarters.RulesAdopted", "\"proxyVotes\":true", "\"proxyVotes\":false", "2023-04-01")
						.say("meeting.Convened", "\"proxyVotes\":true", "\"proxyVotes\":false", "meeting-9")),
			new Fraud("A recused member voted", "VOTER_RECUSED",
					(h) -> h.say("meeting.VotesRecorded", "director-social-education-department",
							"director-citizens-life-department", "\"item\":2,")),
			new Fraud("The author of the case voted on it", "OWN_DRAFT",
					(h) -> h
						.say("meeting.Convened", "\"person\":\"p-director\",\"personName\":\"例示 正\"",
								"\"person\":\"p-officer\",\"personName\":\"例 太郎\"")
						.hold("director-general-affairs-department", "p-officer")),
			new Fraud("A vote of who does not sit there", "NO_MEMBER",
					(h) -> h.say("meeting.VotesRecorded", "director-election-commission", "chief-general-affairs",
							"\"item\":1,")),
			new Fraud("The chair voted without a tie", "NO_TIE_TO_DECIDE",
					(h) -> h.say("meeting.VotesRecorded", "director-election-commission", "chair", "\"item\":1,")),
			new Fraud("A vote count edited", "COUNT_DIFFERS",
					(h) -> h.say("meeting.ItemResolved", "\"votesFor\":6", "\"votesFor\":7", "case-1\"")),
			new Fraud("A refusal made an approval, in the meeting and in the case", "RESULT_DIFFERS",
					(h) -> h.say("meeting.ItemResolved", "\"REFUSED\"", "\"APPROVED\"", "case-5\"")
						.say("proposal.Resolved", "\"REFUSED\"", "\"APPROVED\"", "case-5\"")),
			new Fraud("A refusal made an approval in the case alone", "NOT_RESOLVED_THERE",
					(h) -> h.say("proposal.Resolved", "\"REFUSED\"", "\"APPROVED\"", "case-5\"")),
			new Fraud("The tie-breaking vote left out", "RESULT_DIFFERS",
					(h) -> h.remove("meeting.VotesRecorded", "\"item\":5,", "{\"ballot\":\"FOR\",\"post\":\"chair\"}")),
			new Fraud("A resolution in a meeting that was never opened", "MEETING_OUT_OF_ORDER",
					(h) -> h.remove("meeting.Opened", "meeting-9")),
			new Fraud("A decision re-dated to before its meeting, wherever it is told", "DECIDED_ON_OTHER_DAY",
					(h) -> h.in("case-1", "project-1", "meeting-9")
						.sayThere("\"decidedOn\":\"2026-11-26\"", "\"decidedOn\":\"2026-11-20\"")),
			new Fraud("The minutes confirmed twice by one person", "MINUTES_BY_ONE_PERSON",
					(h) -> h.say("meeting.MinutesConfirmed", "\"person\":\"p-director\"", "\"person\":\"p-chair\"")
						.hold("director-general-affairs-department", "p-chair")),
			new Fraud("The minutes fixed with one confirmation", "MINUTES_NOT_CONFIRMED",
					(h) -> h.remove("meeting.MinutesConfirmed", "p-director\"")),
			new Fraud("The minutes changed after they were confirmed", "MEETING_OUT_OF_ORDER",
					(h) -> h.insertAfter(h.at("meeting.MinutesFixed", "meeting-9"),
							h.get("meeting.MinutesEdited").in("meeting-9"))),
			// The circulation
			new Fraud("An answer in writing edited, the count as it was", "COUNT_DIFFERS",
					(h) -> h.say("circulation.Answered", "\"AGREE\"", "\"OBJECT\"")),
			new Fraud("A circulation concluded before all had answered", "DECIDED_ON_OTHER_DAY",
					(h) -> h.remove("circulation.Answered", "p-member6")
						.say("circulation.Concluded", "\"answered\":9", "\"answered\":8")),
			new Fraud("A wide case circulated as 軽易", "NOT_TO_BE_CIRCULATED",
					(h) -> h.sayEverywhere("\"URGENT\"", "\"LIGHT\"")
						.say("proposal.Classified", "\"businessClass\":\"M\"", "\"businessClass\":\"L\"", "case-4\"")),
			new Fraud("An answer after the deadline", "ANSWER_OUTDATED",
					(h) -> h.say("circulation.Started", "\"dueOn\":\"2026-12-03\"", "\"dueOn\":\"2026-11-25\"")),
			// The effect
			new Fraud("In effect before it was decided", "EFFECT_BEFORE_DECISION",
					(h) -> h.say("project.KgiRevised", "\"effectiveOn\":\"2026-11-26\"",
							"\"effectiveOn\":\"2026-11-01\"", "case-11\"")),
			new Fraud("In effect on another day than decided", "EFFECT_ON_OTHER_DAY",
					(h) -> h.say("project.KgiRevised", "\"effectiveOn\":\"2026-11-26\"",
							"\"effectiveOn\":\"2026-12-01\"", "case-11\"")),
			new Fraud("In effect with another figure than resolved", "EFFECT_DIFFERS",
					(h) -> h.say("project.KgiRevised", "\"text\":\"利用者満足度:70%以上\",\"unit\":\"%\",\"value\":70",
							"\"text\":\"利用者満足度:50%以上\",\"unit\":\"%\",\"value\":50", "case-14\"")),
			new Fraud("A project added with another name than resolved", "EFFECT_DIFFERS",
					(h) -> h.say("project.Added", "会議で承認する取組", "会議で承認しない取組")),
			new Fraud("What held before was told otherwise", "REGISTER_DIFFERS", (h) -> h.say("project.KgiRevised",
					"\"before\":{\"comparator\":\"AT_LEAST\",\"kind\":\"NUMERIC\",\"text\":\"システム利用者満足度 80%以上\",\"unit\":\"%\",\"value\":80}",
					"\"before\":{\"comparator\":\"AT_LEAST\",\"kind\":\"NUMERIC\",\"text\":\"システム利用者満足度 80%以上\",\"unit\":\"%\",\"value\":85}",
					"case-11\"")),
			new Fraud("A condition said to be met that was not", "CONDITIONS_UNFULFILLED",
					(h) -> h.remove("proposal.DutyDischarged", "case-2\"")),
			new Fraud("A condition dropped", "CONDITIONS_UNFULFILLED",
					(h) -> h.removeAll((e) -> e.aggregate().equals("case-2") && e.event().contains("Duty")
							&& e.payload().contains("\"number\":2"))),
			new Fraud("A condition met by another post than the one that owed it", "DUTY_NOT_DONE",
					(h) -> h.say("proposal.DutyDischarged", "officer-information-policy", "officer-general-affairs",
							"case-2\"")),
			new Fraud("In effect with its conditions open", "CONDITIONS_UNFULFILLED",
					(h) -> h.remove("proposal.ConditionsConfirmed", "case-2\"")),
			new Fraud("A change of the register that no case asked for", "AUTHORITY_NOT_FOUND",
					(h) -> h.say("project.KgiRevised", "\"proposal\":\"case-11\"", "\"proposal\":\"case-99\"")),
			new Fraud("An authority that points to a meeting which did not decide it", "AUTHORITY_NOT_FOUND",
					(h) -> h.say("project.Added", "\"meeting\":\"meeting-9\"", "\"meeting\":\"meeting-21\"",
							"case-1\"")),
			new Fraud("An authority that points to another item", "AUTHORITY_NOT_FOUND",
					(h) -> h.say("project.Added", "\"item\":1,", "\"item\":2,", "case-1\"")),
			new Fraud("One decision used for two changes", "AUTHORITY_USED_TWICE",
					(h) -> h.insertAfter(h.at("project.KgiRevised", "case-11\""),
							h.get("project.KgiRevised", "case-11\""))),
			new Fraud("The same change told of another project", "OTHER_SUBJECT",
					(h) -> h.say("project.KgiRevised", "\"project\":\"2024-1-1\"", "\"project\":\"2024-1-2\"")),
			new Fraud("The effect left out of the case, the register changed", "EFFECT_MISSING",
					(h) -> h.remove("proposal.TookEffect", "case-14\"")),
			new Fraud("A refusal that the proposed project does not show", "EFFECT_MISSING",
					(h) -> h.remove("project.Refused")),
			new Fraud("A change of the register removed, the case as it was", "EFFECT_MISSING",
					(h) -> h.remove("project.KgiRevised", "case-14\"")),
			new Fraud("A case in effect whose decision was removed", "NOT_DECIDED",
					(h) -> h.remove("proposal.DecidedAlone", "case-11\"")),
			new Fraud("A refused project in the plan after all", "NOT_DECIDED",
					(h) -> h.insertAfter(h.at("proposal.Resolved", "case-5\""),
							h.get("proposal.TookEffect", "case-1\"").in("case-5"))),
			new Fraud("Two resolutions on one case", "DECIDED_TWICE",
					(h) -> h.insertAfter(h.at("proposal.TookEffect", "case-1\""),
							h.get("proposal.Resolved", "case-1\""))),
			new Fraud("A project abolished that had ended before", "PROJECT_NOT_IN_STATE",
					(h) -> h.insertAfter(h.entries.size() - 1,
							h.get("project.KgiRevised", "case-14\"").in("2024-5-1"))),
			new Fraud("A project's number given to another one", "NUMBER_DIFFERS",
					(h) -> h.say("project.Added", "\"number\":5", "\"number\":6", "case-1\"")),
			// What is printed, and when
			new Fraud("A project enrolled that the edition taken over does not print so", "NOT_IN_EDITION",
					(h) -> h.say("project.Enrolled", "80%以上\",\"unit\":\"%\",\"value\":80",
							"8%以上\",\"unit\":\"%\",\"value\":8", "\"project\":\"2024-1-1\"")),
			new Fraud("An enrolment from another source than the edition", "NOT_IN_EDITION",
					(h) -> h.say("project.Enrolled", "824d4a61", "924d4a61", "\"project\":\"2024-1-2\"")),
			new Fraud("An edition that prints what nobody decided", "EDITION_DIFFERS",
					(h) -> h.say("plan.EditionGathered", "契約業務の来庁不要型モデルとして構築する", "契約業務のモデルとして構築する")
						.say("plan.EditionPublished", "契約業務の来庁不要型モデルとして構築する", "契約業務のモデルとして構築する")),
			new Fraud("An edition published otherwise than gathered", "EDITION_DIFFERS",
					(h) -> h.say("plan.EditionPublished", "契約業務の来庁不要型モデルとして構築する", "契約業務のモデルとして構築する")),
			new Fraud("A fact re-dated to before the one before it", "TIME_BACKWARDS",
					(h) -> h.record("2026-11-26T06:00:00.000Z", "proposal.Resolved", "case-1\"")),
			new Fraud("Two facts of a case reordered", "STEP_NOT_OPEN",
					(h) -> h.swap("proposal.Endorsed", "proposal.Screened", "case-1\"")),
			new Fraud("An erratum edition that names no case", "EDITION_DIFFERS",
					(h) -> h.leaveOut("corrections", "plan.EditionCorrected")),
			new Fraud("A project taken over under another mark than printed", "NOT_IN_EDITION",
					(h) -> h.say("project.Enrolled", "\"marks\":[]", "\"marks\":[\"ABOLISHED\"]")),
			new Fraud("A fact of a part of the product that there is not", "FACT_UNKNOWN",
					(h) -> h.insertAfter(h.at("project.KgiRevised"),
							h.get("project.KgiRevised").like("register.KgiRevised"))),
			new Fraud("A fact of a kind that the rules do not know", "FACT_UNKNOWN",
					(h) -> h.insertAfter(h.at("project.KgiRevised", "case-11\""),
							h.get("project.KgiRevised", "case-11\"").like("project.KgiQuietlyLowered"))),
			new Fraud("The organisation kept back", "EVIDENCE_MISSING",
					(h) -> h.removeAll((e) -> e.event().startsWith("organisation."))));

	/** A section is asked by hand on a raised KGI, and objects. */
	private static void objectToWhatIsDecidedAlone(RecordedHistory h) {
		String asked = RecordedHistory.canonical(h.get("proposal.SectionsAsked", "case-25\"").json());
		int at = h.at("proposal.SectionsAsked", "case-11\"");
		h.entries.set(at, h.entries.get(at).saying(asked.replace("case-25", "case-11")));
		int next = at + 1;
		for (RecordedHistory.Entry entry : List.copyOf(h.entries)) {
			boolean consult = entry.aggregate().equals("case-25")
					&& (entry.event().equals("proposal.ConsultationAnswered")
							|| entry.payload().contains("\"kind\":\"CONSULT\""));
			if (consult) {
				h.entries.add(next++,
						new RecordedHistory.Entry("case-11", entry.event(), h.entries.get(at).recordedAt(),
								entry.payload().replace("case-25~", "case-11~9").replace("case-25", "case-11")));
			}
		}
	}

	/** All but four of nine. */
	private static void sendMembersHome(RecordedHistory h) {
		for (String post : List.of("director-citizens-life-department", "director-policy-department",
				"director-school-education-department", "director-health-welfare-department")) {
			h.say("meeting.AttendanceRecorded", "{\"post\":\"" + post + "\",\"presence\":\"PRESENT\"",
					"{\"post\":\"" + post + "\",\"presence\":\"ABSENT\"");
		}
	}

}
