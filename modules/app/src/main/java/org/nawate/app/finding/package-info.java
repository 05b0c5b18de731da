/** 監査の指摘: recorded against facts, answered by a section, followed to its end. */
@NullMarked
package org.nawate.app.finding;

import org.jspecify.annotations.NullMarked;
