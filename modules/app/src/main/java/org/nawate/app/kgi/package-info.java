/**
 * KGI変更の履歴: every change of a KGI across the plan, which way it went, and on what ground.
 */
@NullMarked
package org.nawate.app.kgi;

import org.jspecify.annotations.NullMarked;
