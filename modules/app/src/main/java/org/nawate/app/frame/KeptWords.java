package org.nawate.app.frame;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Who is refused and led back to a page finds there what was typed: the model attribute
 * {@code kept} holds each value by the last part of the form's address and the field's
 * name, as {@code rescheduling.reason}.
 */
@Component
class KeptWords implements HandlerInterceptor, WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/api/**");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView view) {
		FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
		if (flash == null || !flash.containsKey("refused")) {
			return;
		}
		String form = request.getRequestURI().replaceFirst(".*?/((?:\\d+/)?[^/]+)$", "$1");
		Map<String, String> kept = new HashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			if (values.length == 1 && !name.startsWith("_")) {
				kept.put(form + "." + name, values[0]);
			}
		});
		flash.put("kept", kept);
	}

}
