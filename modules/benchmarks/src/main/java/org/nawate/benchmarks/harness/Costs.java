package org.nawate.benchmarks.harness;

/**
 * What a unit costs the database, which does not shake with the machine.
 *
 * @param statements sent; a batch counts once
 * @param commits transactions that wrote
 * @param walBytes written to the log of PostgreSQL
 * @param commitsBehind transactions that wrote behind it (sealing)
 * @param walBytesBehind written behind it
 */
public record Costs(double statements, double commits, double walBytes, double commitsBehind, double walBytesBehind) {

	/** Lets the contender work so many times, alone, and counts. */
	static Costs of(Contender contender, Database database, int operations, Server server) throws Exception {
		contender.pauseBackground();
		Stopwatch ignored = new Stopwatch();
		contender.operate(ignored);
		Server.Position before = server.position();
		long statements = database.counted(() -> {
			for (int i = 0; i < operations; i++) {
				contender.operate(ignored);
			}
		});
		Server.Position after = server.position();
		contender.resumeBackground();
		contender.settle();
		Server.Position settled = server.position();
		double units = (double) operations * contender.units();
		// The operation that went before was left to be settled as well.
		double unitsBehind = units + contender.units();
		return new Costs(statements / units, (after.transactions() - before.transactions()) / units,
				(after.walBytes() - before.walBytes()) / units,
				(settled.transactions() - after.transactions()) / unitsBehind,
				(settled.walBytes() - after.walBytes()) / unitsBehind);
	}

}
