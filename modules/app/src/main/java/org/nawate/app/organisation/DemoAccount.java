package org.nawate.app.organisation;

import org.nawate.domain.act.PersonId;

/**
 * An account for trying out.
 *
 * @param username also says which role it plays
 * @param what what its person is, in Japanese
 */
public record DemoAccount(String username, PersonId person, String personName, String what) {
}
