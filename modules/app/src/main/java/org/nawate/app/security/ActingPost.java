package org.nawate.app.security;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a person with several posts choose the one they act in, for this session. */
@Controller
class ActingPost {

	@PostMapping("/acting-post")
	String choose(@RequestParam String postId, @RequestHeader(name = "Referer", required = false) @Nullable String from,
			Acting acting, HttpServletRequest request) {
		if (acting.posts().stream().anyMatch((held) -> held.postId().equals(postId))) {
			request.getSession().setAttribute(CurrentActor.CHOSEN_POST, postId);
		}
		return "redirect:" + back(from);
	}

	/** Back to the page one came from, of this site only; its host is dropped. */
	static String back(@Nullable String from) {
		try {
			URI page = URI.create((from != null) ? from : "/inbox");
			String path = page.getRawPath();
			if (path == null || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/login")) {
				return "/inbox";
			}
			return (page.getRawQuery() != null) ? path + "?" + page.getRawQuery() : path;
		}
		catch (IllegalArgumentException ex) {
			return "/inbox";
		}
	}

}
