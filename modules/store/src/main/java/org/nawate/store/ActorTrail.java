package org.nawate.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;

/**
 * Copies who acts, and in which post, from each command into its metadata, and from there
 * to the events and to the commands that follow.
 */
public final class ActorTrail implements MessageDispatchInterceptor<CommandMessage<?>>, CorrelationDataProvider {

	/** The person's permanent id. */
	public static final String PERSON_ID = "actor.personId";

	/** The person's name on that day. */
	public static final String PERSON_NAME = "actor.personName";

	/** The id of the post in which the person acted. */
	public static final String POST_ID = "actor.postId";

	/** The post's title on that day. */
	public static final String POST_TITLE = "actor.postTitle";

	/** The title of the post that was stood in for (代決); not there where nobody was. */
	public static final String ON_BEHALF_OF = "actor.onBehalfOf";

	private final CorrelationDataProvider carried = new SimpleCorrelationDataProvider(PERSON_ID, PERSON_NAME, POST_ID,
			POST_TITLE, ON_BEHALF_OF);

	@Override
	public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
			List<? extends CommandMessage<?>> commands) {
		return (index, command) -> command.getPayload() instanceof Act act ? sign(command, act.by()) : command;
	}

	/** Whose act it is replaces, as a whole, whose act came before. */
	private static CommandMessage<?> sign(CommandMessage<?> command, Actor actor) {
		Map<String, Object> signed = new TreeMap<>(command.getMetaData());
		signed.remove(ON_BEHALF_OF);
		signed.put(PERSON_ID, actor.person().value());
		signed.put(PERSON_NAME, actor.personName());
		signed.put(POST_ID, actor.post().value());
		signed.put(POST_TITLE, actor.postTitle());
		if (actor.onBehalfOf() != null) {
			signed.put(ON_BEHALF_OF, actor.onBehalfOf());
		}
		return command.withMetaData(signed);
	}

	@Override
	public Map<String, ?> correlationDataFor(Message<?> message) {
		return this.carried.correlationDataFor(message);
	}

}
