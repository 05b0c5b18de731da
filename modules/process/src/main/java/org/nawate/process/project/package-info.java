/** The flow's work on projects: each class translates one service task into commands. */
@NullMarked
package org.nawate.process.project;

import org.jspecify.annotations.NullMarked;
