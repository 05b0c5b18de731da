package org.nawate.app.bundle;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import org.nawate.app.security.Acting;
import org.nawate.app.security.CurrentActor;
import org.nawate.app.security.Permission;

/** Tells pages whether to lead to the bundle of what they show. */
@ControllerAdvice
class BundleAdvice {

	private final CurrentActor current;

	BundleAdvice(CurrentActor current) {
		this.current = current;
	}

	@ModelAttribute("mayBundle")
	boolean mayBundle(HttpServletRequest request) {
		if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
			return false;
		}
		Acting acting = this.current.of(request);
		return acting != null && acting.may(Permission.MAKE_BUNDLES);
	}

}
