/** What people see: pages, API, read models and the wiring of the product. */
@NullMarked
package org.nawate.app;

import org.jspecify.annotations.NullMarked;
