package org.nawate.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;
import org.nawate.domain.organisation.UnitId;

/**
 * The organisation of a first start, in commands: the city's departments and sections as
 * printed in its plan, and plainly invented people. Every post has a holder, so that no
 * case strands.
 */
public final class DemoOrganisation {

	/** The organisation's id. */
	public static final OrganisationId ID = new OrganisationId("shijonawate");

	/** The plan's first day. */
	private static final LocalDate FROM = LocalDate.of(2023, 4, 1);

	private static final String SECRETARIAT = "secretariat";

	private static final String CHAIR = "chair";

	private static final String AUDITOR = "auditor";

	private final Map<String, DemoAccount> accounts = new LinkedHashMap<>();

	private final List<OrganisationCommand> commands = new ArrayList<>();

	/** Its commands and accounts, the same each time. */
	public DemoOrganisation() {
		account("officer", "例 太郎", "情報政策課 担当");
		account("officer2", "例 花子", "教育支援センター 担当");
		account("officer3", "例 三郎", "その他の課の担当");
		account("chief", "見本 一郎", "情報政策課長");
		account("chief2", "見本 二郎", "教育支援センター長");
		account("chief3", "見本 三枝", "その他の課長");
		account("director", "例示 正", "総務部長(推進本部員)");
		account("director2", "例示 緑", "学校教育部長(推進本部員)");
		account("member1", "仮名 一子", "社会教育部長(推進本部員)");
		account("member2", "仮名 二朗", "市民生活部長(推進本部員)");
		account("member3", "仮名 三咲", "総合政策部長(推進本部員)");
		account("member4", "仮名 四郎", "健康福祉部長(推進本部員)");
		account("member5", "仮名 五月", "都市整備部長(推進本部員)");
		account("member6", "仮名 六花", "選挙管理委員会書記長(推進本部員)");
		account(SECRETARIAT, "見本 幸", "DX推進本部事務局");
		account("secretariat2", "見本 望", "DX推進本部事務局");
		account(CHAIR, "例 本部長", "DX推進本部長(副市長)");
		account(AUDITOR, "見本 監", "監査委員事務局");
		found();
	}

	/** All commands, to be sent in this order. */
	public List<OrganisationCommand> commands() {
		return List.copyOf(this.commands);
	}

	/** The accounts for trying out, in the order in which they are best shown. */
	public List<DemoAccount> accounts() {
		return List.copyOf(this.accounts.values());
	}

	private void account(String username, String personName, String what) {
		this.accounts.put(username, new DemoAccount(username, new PersonId("p-" + username), personName, what));
	}

	private void found() {
		this.commands.add(new OrganisationCommand.Found(ID, Actor.system(), "四條畷市", "272299", FROM));
		for (DemoUnit unit : DemoUnit.all()) {
			this.commands.add(new OrganisationCommand.OpenUnit(ID, Actor.system(), new UnitId(unit.id()), unit.name(),
					(unit.parent() != null) ? new UnitId(unit.parent()) : null, FROM));
			if (unit.isDepartment()) {
				post(unit.headPost(), unit.chiefTitle(), PostKind.DIRECTOR, unit.id(), directorOf(unit.id()));
			}
			else {
				post(unit.officerPost(), unit.officerTitle(), PostKind.OFFICER, unit.id(), officerOf(unit.id()));
				post(unit.headPost(), unit.chiefTitle(), PostKind.SECTION_CHIEF, unit.id(), chiefOf(unit.id()));
			}
		}
		post(SECRETARIAT, "DX推進本部事務局", PostKind.SECRETARIAT, "information-policy", SECRETARIAT);
		// Who screened a case does not decide on it alone.
		fill(SECRETARIAT, "secretariat2");
		post(CHAIR, "DX推進本部長(副市長)", PostKind.CHAIR, null, CHAIR);
		post(AUDITOR, "監査委員事務局", PostKind.AUDITOR, null, AUDITOR);
		seat(CHAIR, SeatRole.CHAIR);
		DemoUnit.all().stream().filter(DemoUnit::isDepartment).forEach((unit) -> {
			seat(unit.headPost(), SeatRole.MEMBER);
			standIns(unit);
		});
	}

	/** 部長の代決は、その部の課長が記載順に行う. */
	private void standIns(DemoUnit department) {
		List<PostId> chiefs = DemoUnit.all()
			.stream()
			.filter((unit) -> department.id().equals(unit.parent()))
			.map((unit) -> new PostId(unit.headPost()))
			.toList();
		this.commands.add(new OrganisationCommand.OrderStandIns(ID, Actor.system(), new PostId(department.headPost()),
				chiefs, FROM));
	}

	private void post(String post, String title, PostKind kind, @Nullable String unit, String holder) {
		this.commands.add(new OrganisationCommand.CreatePost(ID, Actor.system(), new PostId(post), title, kind,
				(unit != null) ? new UnitId(unit) : null, FROM));
		fill(post, holder);
	}

	private void fill(String post, String holder) {
		DemoAccount account = this.accounts.get(holder);
		if (account == null) {
			throw new IllegalStateException("no account " + holder);
		}
		this.commands.add(new OrganisationCommand.FillPost(ID, Actor.system(), new PostId(post), account.person(),
				account.personName(), FROM));
	}

	private void seat(String post, SeatRole role) {
		this.commands.add(new OrganisationCommand.SeatMember(ID, Actor.system(), new PostId(post), role, FROM));
	}

	private static String officerOf(String unit) {
		return switch (unit) {
			case "information-policy" -> "officer";
			case "education-support-centre" -> "officer2";
			default -> "officer3";
		};
	}

	private static String chiefOf(String unit) {
		return switch (unit) {
			case "information-policy" -> "chief";
			case "education-support-centre" -> "chief2";
			default -> "chief3";
		};
	}

	private static String directorOf(String department) {
		return switch (department) {
			case "general-affairs-department" -> "director";
			case "school-education-department" -> "director2";
			case "social-education-department" -> "member1";
			case "citizens-life-department" -> "member2";
			case "policy-department" -> "member3";
			case "health-welfare-department" -> "member4";
			case "urban-development-department" -> "member5";
			default -> "member6";
		};
	}

}
