package org.nawate.app.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Exists where a mail server is named; without one, notices stay in the inbox. */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${nawate.mail.host:}'.isBlank()")
public @interface WhenMailIsOn {

}
