package org.nawate.store;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import org.nawate.ledger.json.CanonicalJson;

/**
 * Writes a decimal as RFC 8785 has it. One with more digits than a double keeps is
 * refused: what is stored must be what was decided.
 */
final class CanonicalNumber extends StdSerializer<BigDecimal> {

	private static final long serialVersionUID = 1L;

	CanonicalNumber() {
		super(BigDecimal.class);
	}

	@Override
	public void serialize(BigDecimal value, JsonGenerator generator, SerializerProvider provider) throws IOException {
		double number = value.doubleValue();
		String written = Double.isFinite(number) ? CanonicalJson.number(number) : "0";
		if (new BigDecimal(written).compareTo(value) != 0) {
			throw new IOException("A number of more digits than JSON keeps exactly: " + value);
		}
		generator.writeNumber(written);
	}

}
