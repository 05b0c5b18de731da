package org.nawate.app.replay;

import java.time.Instant;

/**
 * An act to which a replay can go.
 *
 * @param number counted from 1
 * @param position of its fact
 * @param at the instant right after it: its own position, or that of the last fact that
 * belongs to it
 * @param what what was done, with {@code who}
 */
record ReplayStep(int number, long position, long at, String what, String who, Instant recordedAt) {
}
