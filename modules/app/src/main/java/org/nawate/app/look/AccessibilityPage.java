package org.nawate.app.look;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement (JIS X 8341-3). */
@Controller
class AccessibilityPage {

	@GetMapping("/accessibility")
	String statement() {
		return "accessibility";
	}

}
