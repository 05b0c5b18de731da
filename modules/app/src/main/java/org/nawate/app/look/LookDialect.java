package org.nawate.app.look;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

import org.springframework.stereotype.Component;

/**
 * Lets templates say {@code #wareki} everywhere: Thymeleaf forbids beans
 * ({@code @wareki}) in the arguments of a fragment, which is where a page gives its
 * title.
 */
@Component
class LookDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final String WAREKI = "wareki";

	private final WarekiFormat wareki;

	LookDialect(WarekiFormat wareki) {
		super("Nawate");
		this.wareki = wareki;
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return Set.of(WAREKI);
	}

	@Override
	public @Nullable Object buildObject(IExpressionContext context, String name) {
		return WAREKI.equals(name) ? this.wareki : null;
	}

	@Override
	public boolean isCacheable(String name) {
		return true;
	}

}
