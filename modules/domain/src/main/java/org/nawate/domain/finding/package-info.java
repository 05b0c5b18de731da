/** 監査の指摘: what an auditor finds in facts on record, and what a section does about it. */
@NullMarked
package org.nawate.domain.finding;

import org.jspecify.annotations.NullMarked;
