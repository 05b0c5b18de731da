package org.nawate.app.security;

import java.util.LinkedHashMap;
import java.util.Map;

import org.nawate.app.startup.DemoGuide;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which one logs in; in the demo it shows the demo accounts. */
@Controller
class LoginPage {

	private final ObjectProvider<DemoGuide> demo;

	LoginPage(ObjectProvider<DemoGuide> demo) {
		this.demo = demo;
	}

	@GetMapping("/login")
	String show(Model model) {
		DemoGuide guide = this.demo.getIfAvailable();
		if (guide != null) {
			Map<String, String> accounts = new LinkedHashMap<>();
			guide.accounts()
				.forEach((account) -> accounts.put(account.login() + " / " + account.password(),
						account.post() + " " + account.person()));
			model.addAttribute("demoAccounts", accounts);
		}
		return "login";
	}

}
