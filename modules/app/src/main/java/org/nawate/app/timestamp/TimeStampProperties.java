package org.nawate.app.timestamp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which authority stamps the log.
 *
 * @param url where it answers, over HTTP or HTTPS; left out, nothing is stamped
 * @param certificates PEM files with the certificates that are believed: the authority's
 * own, or those it stands under
 * @param timeout how long to wait for an answer
 * @param interval the least time between two time-stamps; what was signed in between is
 * covered by the next one
 */
@ConfigurationProperties("nawate.ledger.time-stamp")
record TimeStampProperties(@Nullable URI url, @DefaultValue( {
	}) List<Path> certificates, @DefaultValue("10s") Duration timeout, @DefaultValue("0s") Duration interval){
}
