package org.nawate.domain.act;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A person and the post held at the moment of acting. Names and titles are kept as they
 * were that day, so that a fact stays readable after transfers and reorganisations.
 *
 * @param onBehalfOf the title of the post that was stood in for (代決), or {@code null}
 */
public record Actor(PersonId person, @PersonalName String personName, PostId post, String postTitle,
		@Nullable String onBehalfOf) {

	private static final Actor SYSTEM = new Actor(new PersonId("system"), "Nawate", new PostId("system"), "自動処理", null);

	public Actor {
		Objects.requireNonNull(person, "person");
		Objects.requireNonNull(post, "post");
	}

	/**
	 * The flow itself, where no person acts: an effective date that has come, a
	 * registration.
	 */
	public static Actor system() {
		return SYSTEM;
	}

	/** The same person in the same post, who stands in for another post. */
	public Actor inPlaceOf(String otherTitle) {
		return new Actor(this.person, this.personName, this.post, this.postTitle, otherTitle);
	}

	/** A person who acts in a post of their own. */
	public static Actor of(String person, String personName, String post, String postTitle) {
		return new Actor(new PersonId(person), personName, new PostId(post), postTitle, null);
	}

}
