package org.nawate.domain.act;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored, for ever. It does not follow a renaming of the
 * class.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

	/** {@code <feature>.<Event>}, for instance {@code project.KgiRevised}. */
	String value();

	/** Counts up with each change of the stored shape. */
	int revision() default 1;

}
