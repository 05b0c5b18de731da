package org.nawate.app.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nawate.app.Nawate;
import org.nawate.app.organisation.OrganisationQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A city begins with its list: first in an empty store, and never again that way. */
@SpringBootTest(classes = Nawate.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "nawate.demo.start=nothing", "nawate.schedule=false" })
@DirtiesContext
class FirstRosterTest {

	private static final String LIST = """
			区分,番号,名称,所属,種別,職員番号,氏名,役割,承継先・代決者
			部署,soumu,総務部,,,,,,
			部署,joho,情報政策課,soumu,,,,,
			職,soumu-bucho,総務部長,soumu,部長,,,,
			職,joho-kacho,情報政策課長,joho,課長,,,,
			職,jimukyoku,推進本部事務局,joho,事務局,,,,
			在職,soumu-bucho,,,,1001,例 太郎,,
			在職,jimukyoku,,,,1002,例 花子,,
			推進本部,soumu-bucho,,,,,,本部員,
			代決,soumu-bucho,,,,,,,joho-kacho
			""";

	@Autowired
	private RosterFromCommandLine commandLine;

	@Autowired
	private OrganisationQuery organisation;

	@TempDir
	private Path folder;

	private int run(String list, String city, String code, boolean dryRun, StringBuilder report) throws IOException {
		Path file = this.folder.resolve("名簿.csv");
		Files.writeString(file, list, StandardCharsets.UTF_8);
		return this.commandLine.run(new RosterFromCommandLine.Asked(file.toString(), city, code, "2026-04-01", dryRun),
				report);
	}

	@Test
	void an_empty_store_takes_the_first_list_as_one_act() throws IOException {
		StringBuilder report = new StringBuilder();
		assertThat(run(LIST, "例示市", "12345", false, report)).isEqualTo(2);
		assertThat(run(LIST, " ", "123456", false, report)).isEqualTo(2);
		assertThat(report).contains("団体コード");
		report.setLength(0);
		assertThat(run(LIST.replace("情報政策課長,joho", "情報政策課長,nowhere"), "例示市", "123456", false, report)).isEqualTo(1);
		assertThat(report).contains("名簿.csv:5:", "nowhere", "何も登録しませんでした");
		assertThat(this.organisation.id()).isEmpty();

		report.setLength(0);
		assertThat(run(LIST, "例示市", "123456", true, report)).as(report.toString()).isZero();
		assertThat(report).contains("情報政策課を新設", "登録できます");
		assertThat(this.organisation.id()).isEmpty();

		report.setLength(0);
		assertThat(run(LIST, "例示市", "123456", false, report)).as(report.toString()).isZero();
		assertThat(report).contains("登録しました", "アカウントを開設");
		LocalDate day = LocalDate.of(2026, 4, 1);
		assertThat(this.organisation.units(day)).extracting("name").containsExactlyInAnyOrder("総務部", "情報政策課");
		assertThat(this.organisation.posts(day)).extracting("title")
			.containsExactlyInAnyOrder("総務部長", "情報政策課長", "推進本部事務局");
		assertThat(this.organisation.secretariatPost(day)).isPresent();
		assertThat(this.organisation.posts(day.minusDays(1))).isEmpty();

		report.setLength(0);
		assertThat(run(LIST.replace("例 太郎", "例 次郎"), "例示市", "123456", false, report)).isEqualTo(1);
		assertThat(report).contains("組織は既に登録されています");
	}

}
