package org.nawate.app.headquarters;

import java.time.LocalDate;
import java.util.function.Function;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.headquarters.HeadquartersCommand;
import org.nawate.domain.headquarters.HeadquartersId;
import org.nawate.domain.headquarters.HeadquartersRejection;

/** What is done with the rules of the headquarters, on a page or by the API. */
@Component
class HeadquartersActs {

	/** The city has one. */
	static final HeadquartersId ID = new HeadquartersId("headquarters-rules");

	private final Acts acts;

	private final CommandGateway commands;

	HeadquartersActs(Acts acts, CommandGateway commands) {
		this.acts = acts;
		this.commands = commands;
	}

	Outcome adopt(RulesRequest said, Acting acting) {
		return run(acting, (by) -> new HeadquartersCommand.AdoptRules(ID, by, said.rules(), said.ground().strip(),
				said.from(), this.acts.today()));
	}

	Outcome revoke(LocalDate from, String reason, Acting acting) {
		return run(acting,
				(by) -> new HeadquartersCommand.RevokeRules(ID, by, from, reason.strip(), this.acts.today()));
	}

	private Outcome run(Acting acting, Function<Actor, HeadquartersCommand> command) {
		return this.acts.take(acting, Permission.KEEP_RULES, HeadquartersRejection.GROUND_MISSING,
				(by) -> this.commands.sendAndWait(command.apply(by)));
	}

}
