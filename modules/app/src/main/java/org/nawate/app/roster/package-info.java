/**
 * 名簿: the organisation as one table, read from CSV or Excel, compared, taken over, and
 * written out.
 */
@NullMarked
package org.nawate.app.roster;

import org.jspecify.annotations.NullMarked;
