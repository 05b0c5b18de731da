package org.nawate.domain.meeting;

import org.nawate.domain.act.PostId;

/**
 * One seat's attendance.
 *
 * @param proxyName who came in its place (代理), else empty
 */
public record Attendance(PostId post, Presence presence, String proxyName) {
}
