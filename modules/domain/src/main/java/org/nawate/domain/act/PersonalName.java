package org.nawate.domain.act;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component of an event that holds a person's name. It is stored sealed under a
 * key of that person, so that it can be made unreadable for ever while the fact stays.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalName {

	/** What is read in place of a name whose key was destroyed. */
	String ERASED = "(消去済み)";

	/**
	 * The component of the same record, a {@link PersonId}, that tells whose name it is.
	 */
	String of() default "person";

}
