package org.nawate.app.look;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Lets templates say {@code draw:svg="${…}"} for a picture that the product has drawn, in
 * which all text is escaped: it stands on the page as it is. {@code th:utext} would have
 * the engine read all of it, each time it is shown.
 */
@Component
class DrawnPictures extends AbstractProcessorDialect {

	private static final String PREFIX = "draw";

	/** As late as {@code th:utext}. */
	private static final int PRECEDENCE = 1_400;

	DrawnPictures() {
		super("Drawn pictures", PREFIX, PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new Svg(prefix));
	}

	private static final class Svg extends AbstractAttributeTagProcessor {

		Svg(String prefix) {
			super(TemplateMode.HTML, prefix, null, false, "svg", true, PRECEDENCE, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				IElementTagStructureHandler structure) {
			Object picture = StandardExpressions.getExpressionParser(context.getConfiguration())
				.parseExpression(context, value)
				.execute(context);
			structure.setBody(String.valueOf(picture), false);
		}

	}

}
