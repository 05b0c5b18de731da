package org.nawate.app.look;

import java.util.Set;

import org.nawate.domain.act.PersonalName;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Says in the reader's language that a name was erased. The record holds one word in its
 * place, wherever that is printed.
 */
@Component
class ErasedNames extends AbstractDialect implements IPostProcessorDialect {

	ErasedNames() {
		super("Erased names");
	}

	@Override
	public int getDialectPostProcessorPrecedence() {
		return 1_000;
	}

	@Override
	public Set<IPostProcessor> getPostProcessors() {
		return Set.of(new PostProcessor(TemplateMode.HTML, Translation.class, 1_000));
	}

	/** Looks at each text before it is written; the engine makes one for each page. */
	public static final class Translation extends AbstractTemplateHandler {

		@Override
		public void handleText(IText text) {
			super.handleText(holdsWord(text) ? translated(text) : text);
		}

		private static boolean holdsWord(IText text) {
			int last = text.length() - PersonalName.ERASED.length();
			for (int i = 0; i <= last; i++) {
				if (text.charAt(i) == '(' && text.charAt(i + 1) == PersonalName.ERASED.charAt(1)
						&& text.subSequence(i, i + PersonalName.ERASED.length())
							.toString()
							.equals(PersonalName.ERASED)) {
					return true;
				}
			}
			return false;
		}

		private IText translated(IText text) {
			String word = getContext().getMessage(null, "erasure.word", new Object[0], false);
			return (word == null) ? text
					: getContext().getModelFactory().createText(text.getText().replace(PersonalName.ERASED, word));
		}

	}

}
