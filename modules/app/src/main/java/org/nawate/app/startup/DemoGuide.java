package org.nawate.app.startup;

import java.util.List;

/**
 * What the console tells about the demo after the start: filled by the demo profile,
 * absent elsewhere.
 */
public interface DemoGuide {

	/** The demo accounts, in the order in which they are printed. */
	List<Account> accounts();

	/** What to try first, in order. */
	List<Step> firstSteps();

	/**
	 * A demo account.
	 *
	 * @param login name typed at the login
	 * @param password its password
	 * @param person name of the person
	 * @param post title of the post held
	 */
	record Account(String login, String password, String person, String post) {
	}

	/**
	 * One thing to try.
	 *
	 * @param japanese the sentence in Japanese
	 * @param english the same in English
	 */
	record Step(String japanese, String english) {
	}

}
