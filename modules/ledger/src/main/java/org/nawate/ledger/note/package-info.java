/**
 * What the city signs: checkpoints of the log (C2SP tlog-checkpoint) as signed notes
 * (C2SP signed-note, Ed25519).
 */
@NullMarked
package org.nawate.ledger.note;

import org.jspecify.annotations.NullMarked;
