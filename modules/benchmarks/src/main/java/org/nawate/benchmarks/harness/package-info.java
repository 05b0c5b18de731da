/** How contenders are measured side by side. */
@NullMarked
package org.nawate.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
