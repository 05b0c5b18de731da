/**
 * 公表: what the city has published of its plan, for everybody, without login: each state
 * of it at an address that stays (RFC 7089, Memento), and what changed since. What was
 * not published cannot be reached from here, by any address.
 */
@NullMarked
package org.nawate.app.publication;

import org.jspecify.annotations.NullMarked;
