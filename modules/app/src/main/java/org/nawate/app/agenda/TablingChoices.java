package org.nawate.app.agenda;

import java.util.List;

import org.nawate.app.look.Choice;
import org.nawate.app.security.Acting;

/**
 * What a person may put on an agenda now. The inbox knows, and itself leans on meetings.
 */
@FunctionalInterface
public interface TablingChoices {

	/** The steps that wait to be tabled by a post of this person. */
	List<Choice> of(Acting acting);

}
