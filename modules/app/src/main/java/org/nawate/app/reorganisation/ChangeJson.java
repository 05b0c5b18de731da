package org.nawate.app.reorganisation;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.RequestRejection;
import org.nawate.domain.organisation.OrganisationChange;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Changes as the API speaks of them: in the form in which they are stored. */
@Component
class ChangeJson {

	private final ObjectMapper json;

	ChangeJson(@Qualifier("eventObjectMapper") ObjectMapper json) {
		this.json = json;
	}

	List<OrganisationChange> read(List<JsonNode> changes) {
		try {
			return changes.stream().map(this::read).toList();
		}
		catch (IllegalArgumentException ex) {
			throw ApiRefusal.of(RequestRejection.NOT_UNDERSTOOD);
		}
	}

	private OrganisationChange read(JsonNode change) {
		try {
			return this.json.treeToValue(change, OrganisationChange.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	Object write(List<OrganisationChange> changes) {
		try {
			return this.json.readTree(this.json.writerFor(new TypeReference<List<OrganisationChange>>() {
			}).writeValueAsString(changes));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
