package org.nawate.app.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.nawate.app.organisation.DemoAccount;
import org.nawate.app.organisation.DemoOrganisation;
import org.nawate.app.startup.DemoGuide;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The accounts for trying out. They exist in the memory of a node with the profile
 * {@code demo} and nowhere else.
 */
@Component
@Profile("demo")
class DemoAccounts implements Accounts, DemoGuide {

	/** The same for all; shown on the console and on the login page. */
	static final String PASSWORD = "nawate-demo";

	private final Map<String, DemoAccount> accounts;

	private final String passwordHash;

	DemoAccounts() {
		this.accounts = new DemoOrganisation().accounts()
			.stream()
			.collect(Collectors.toMap(DemoAccount::username, Function.identity()));
		// Printed on the login page, the password is worth no slow hash.
		this.passwordHash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
	}

	@Override
	public Optional<LoggedIn> find(String username) {
		return Optional.ofNullable(this.accounts.get(username.toLowerCase(Locale.ROOT)))
			.map((account) -> new LoggedIn(account.username(), this.passwordHash, account.person().value()));
	}

	@Override
	public List<Account> accounts() {
		return new DemoOrganisation().accounts()
			.stream()
			.map((account) -> new Account(account.username(), PASSWORD, account.personName(), account.what()))
			.toList();
	}

	@Override
	public List<Step> firstSteps() {
		return List.of(new Step("officer でログインし、「案件」から取組の追加・KGI変更・廃止を起案して提出します。",
				"Log in as officer, and draft and submit an addition, a KGI change or an abolition under Cases."),
				new Step("chief、director で承認し、secretariat で審査して会議に付議します。",
						"Endorse it as chief and as director; screen it and put it on a meeting as secretariat."),
				new Step("secretariat で会議を招集・開会し、出席・票・議決を記録します。施行日が今日以前なら計画にすぐ反映されます。",
						"As secretariat convene and open the meeting and record attendance, votes and the resolution. With an effective date of today the plan changes at once."));
	}

}
