package org.nawate.app.anchor;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where copies of checkpoints go.
 *
 * @param anchors folders that exist: a share of another office, a medium that is written
 * once. None is made, for a medium that is not there would be taken for an empty folder
 */
@ConfigurationProperties("nawate.ledger")
record AnchorProperties(@DefaultValue( {
	}) List<Path> anchors){
}
