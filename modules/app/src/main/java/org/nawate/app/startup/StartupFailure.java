package org.nawate.app.startup;

import java.nio.file.Path;

import org.nawate.process.inbox.BrokenFlow;

/** Why the product cannot start, in one sentence for the person before the console. */
final class StartupFailure extends RuntimeException {

	private final String japanese;

	private final String english;

	private StartupFailure(String japanese, String english) {
		super(english);
		this.japanese = japanese;
		this.english = english;
	}

	static StartupFailure portTaken(int port) {
		return new StartupFailure("%d番ポートは別のプログラムが使用中です。それを終了するか、--server.port=番号 で別のポートを指定してください。".formatted(port),
				"Port %d is used by another program: stop it, or choose another port with --server.port=<number>."
					.formatted(port));
	}

	static StartupFailure portForbidden(int port) {
		return new StartupFailure("%d番ポートを開く権限がありません。--server.port=番号 で1024以上のポートを指定してください。".formatted(port),
				"Port %d may not be opened by this user: choose one of 1024 or more with --server.port=<number>."
					.formatted(port));
	}

	static StartupFailure newerData(String found, String known) {
		return new StartupFailure(
				"データベースは、より新しい版のNawateのものです(データ %s、このプログラム %s)。新しい版のプログラムで起動してください。".formatted(found, known),
				"The database belongs to a newer version of Nawate (data %s, this program %s): start that version instead."
					.formatted(found, known));
	}

	static StartupFailure otherPostgres(Path folder, String found, int needed) {
		return new StartupFailure(
				"%s のデータはPostgreSQL %s のもので、このNawateのPostgreSQL %d では開けません。対応する版で起動するか、データを書き出して移してください。"
					.formatted(folder, found, needed),
				"The data in %s was written by PostgreSQL %s and cannot be opened by the PostgreSQL %d of this Nawate: start the version that wrote it, or dump and restore the data."
					.formatted(folder, found, needed));
	}

	static StartupFailure folderNotWritable(Path folder) {
		return new StartupFailure("フォルダー %s に書き込めません。書き込めるフォルダーを --nawate.home=フォルダー で指定してください。".formatted(folder),
				"The folder %s cannot be written: name a folder that can be with --nawate.home=<folder>."
					.formatted(folder));
	}

	static StartupFailure folderInUse(Path folder) {
		return new StartupFailure(
				"フォルダー %s は、起動中の別のNawateが使用しています。それを終了するか、--nawate.home=フォルダー で別の場所を指定してください。".formatted(folder),
				"The folder %s is used by another Nawate that is running: stop it, or name another folder with --nawate.home=<folder>."
					.formatted(folder));
	}

	static StartupFailure embeddedServerFailed(Path log) {
		return new StartupFailure(
				"組み込みのPostgreSQLを起動できませんでした。原因は %s に記録されています。別のPostgreSQLを使うには nawate.database.url を指定してください。"
					.formatted(log),
				"The embedded PostgreSQL did not start, see %s; to use a PostgreSQL of your own, set nawate.database.url."
					.formatted(log));
	}

	static StartupFailure databaseAddressUnknown(String url) {
		return new StartupFailure(
				"nawate.database.url の値「%s」はPostgreSQLのアドレスではありません。jdbc:postgresql://ホスト:ポート/データベース の形で指定してください。"
					.formatted(url),
				"nawate.database.url is \"%s\", which is no PostgreSQL address: write jdbc:postgresql://host:port/database."
					.formatted(url));
	}

	static StartupFailure databaseUnreachable(String url) {
		return new StartupFailure("データベース %s に接続できません。サーバーが起動しているか、アドレスが正しいかを確認してください。".formatted(url),
				"The database %s cannot be reached: check that the server runs and that the address is right."
					.formatted(url));
	}

	static StartupFailure databaseLoginRefused(String url, String username) {
		return new StartupFailure(
				"データベース %s が利用者「%s」のログインを拒否しました。nawate.database.username と nawate.database.password を確認してください。"
					.formatted(url, username),
				"The database %s refused the login of \"%s\": check nawate.database.username and nawate.database.password."
					.formatted(url, username));
	}

	static StartupFailure databaseMissing(String url) {
		return new StartupFailure("サーバーにデータベース %s がありません。先に作成してください。".formatted(url),
				"The server has no database %s: create it first.".formatted(url));
	}

	static StartupFailure flowBroken(BrokenFlow broken) {
		return new StartupFailure(
				"フロー %s の要素「%s」がプログラムと合わないため起動できません。bpmn フォルダーのファイルを直してください。".formatted(broken.file(),
						broken.element()),
				"A flow does not fit the program, mend its file in the folder bpmn: " + broken.getMessage());
	}

	String japanese() {
		return this.japanese;
	}

	String english() {
		return this.english;
	}

}
