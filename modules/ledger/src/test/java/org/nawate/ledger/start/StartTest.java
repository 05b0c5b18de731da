package org.nawate.ledger.start;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StartTest {

	private static final int JAVA_8 = 52;

	@ParameterizedTest
	@CsvSource({ "1.8, false", "9, false", "17, false", "21, true", "25, true" })
	void an_older_java_is_told_what_is_needed(String version, boolean enough) {
		assertThat(Start.isEnough(version)).isEqualTo(enough);
		assertThat(Start.refusal(version)).contains("Java 21以上が必要です(現在のJava:" + version + ")",
				"needs Java 21 or newer");
	}

	@Test
	void it_can_be_read_by_an_older_java() throws IOException {
		try (InputStream file = Start.class.getResourceAsStream("Start.class");
				DataInputStream data = new DataInputStream(file)) {
			data.readInt();
			data.readUnsignedShort();
			assertThat(data.readUnsignedShort()).isEqualTo(JAVA_8);
		}
	}

}
