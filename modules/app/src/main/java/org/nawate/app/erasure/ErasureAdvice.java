package org.nawate.app.erasure;

import jakarta.servlet.http.HttpServletRequest;
import org.nawate.app.security.Acting;
import org.nawate.app.security.CurrentActor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells pages whether to lead to the erasure of names. */
@ControllerAdvice
class ErasureAdvice {

	private final CurrentActor current;

	ErasureAdvice(CurrentActor current) {
		this.current = current;
	}

	@ModelAttribute("mayErasures")
	boolean mayErasures(HttpServletRequest request) {
		if (!request.getRequestURI().startsWith(request.getContextPath() + "/organisation")) {
			return false;
		}
		Acting acting = this.current.of(request);
		return acting != null && ErasurePage.maySee(acting);
	}

}
