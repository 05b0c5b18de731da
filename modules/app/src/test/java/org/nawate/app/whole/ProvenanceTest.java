package org.nawate.app.whole;

import java.io.StringReader;
import java.util.List;
import java.util.Map;

import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The provenance of a project, read and reasoned over by Apache Jena. */
class ProvenanceTest extends Casework {

	private static final String PROV = "http://www.w3.org/ns/prov#";

	/** What the terms in use mean, as PROV-O says it. */
	private static final String MEANING = """
			@prefix prov: <http://www.w3.org/ns/prov#> .
			@prefix owl: <http://www.w3.org/2002/07/owl#> .
			@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
			prov:Activity owl:disjointWith prov:Entity .
			prov:Delegation owl:disjointWith prov:Entity, prov:Activity, prov:Agent .
			prov:Person rdfs:subClassOf prov:Agent . prov:Organization rdfs:subClassOf prov:Agent .
			prov:used rdfs:domain prov:Activity ; rdfs:range prov:Entity .
			prov:wasInformedBy rdfs:domain prov:Activity ; rdfs:range prov:Activity .
			prov:wasAssociatedWith rdfs:domain prov:Activity ; rdfs:range prov:Agent .
			prov:actedOnBehalfOf rdfs:domain prov:Agent ; rdfs:range prov:Agent .
			prov:qualifiedDelegation rdfs:domain prov:Agent ; rdfs:range prov:Delegation .
			prov:hadActivity rdfs:range prov:Activity .
			prov:specializationOf rdfs:domain prov:Entity ; rdfs:range prov:Entity .
			prov:wasGeneratedBy rdfs:domain prov:Entity ; rdfs:range prov:Activity .
			prov:wasRevisionOf rdfs:subPropertyOf prov:wasDerivedFrom .
			prov:wasDerivedFrom rdfs:domain prov:Entity ; rdfs:range prov:Entity .
			""";

	@Test
	void another_library_follows_a_figure_back_to_who_decided_it() {
		String project = inForce("来歴を問う取組");
		String id = submitted("officer", revision(project, "利用者数 80人"));
		screened(id, "chief", "director");
		approved(tabled(id));
		InfModel model = model(project);
		assertThat(model.validate().isValid()).isTrue();
		long fact = row(project, TODAY).path("acts").path("kgi").asLong();
		Resource version = model.listSubjectsWithProperty(prov("value"), "利用者数 80人").next();
		Resource act = version.getPropertyResourceValue(prov("wasGeneratedBy"));
		assertThat(act.getURI()).isEqualTo("https://nawate.city.example/facts/" + fact);
		assertThat(version.getPropertyResourceValue(prov("wasRevisionOf")).getProperty(prov("value")).getString())
			.isEqualTo("利用者数 100人");
		assertThat(version.getPropertyResourceValue(prov("specializationOf")).getURI())
			.endsWith("/projects/" + project);
		List<String> before = new java.util.ArrayList<>();
		for (Resource one = act; one != null; one = one.getPropertyResourceValue(prov("wasInformedBy"))) {
			before.add(one.getProperty(ResourceFactory.createProperty("https://nawate.city.example/terms#fact"))
				.getString());
		}
		assertThat(before)
			.contains("project.KgiRevised", "meeting.ItemResolved", "proposal.Screened", "proposal.Endorsed")
			.endsWith("proposal.Drafted");
		model.listSubjectsWithProperty(RDF.type, prov("Activity"))
			.forEach((activity) -> assertThat(activity.hasProperty(prov("endedAtTime"))).isTrue());
	}

	@Test
	void who_stood_in_for_another_post_acted_on_behalf_of_it() {
		String id = submitted("officer2", addition("来歴に代決のある取組"));
		take("chief2", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		ok(as("secretariat").post("/api/staff/absences", Map.of("personId", "p-director2", "from", TODAY.toString(),
				"until", TODAY.plusDays(2).toString(), "reason", "出張")));
		try {
			ok(as("chief2").post("/api/inbox/" + step(id, "ENDORSE_BY_DIRECTOR") + "/in-place",
					Map.of("act", "ENDORSE")));
		}
		finally {
			ok(as("secretariat").get("/api/staff/absences"))
				.forEach((row) -> ok(as("secretariat").post("/api/staff/absences/" + row.path("personId").asText() + "/"
						+ row.path("number").asInt() + "/cancellation")));
		}
		InfModel model = model(file(id).path("projectId").asText());
		assertThat(model.validate().isValid()).isTrue();
		Resource director = model.listSubjectsWithProperty(RDFS.label, "学校教育部長").next();
		Resource standIn = model.listSubjectsWithProperty(prov("actedOnBehalfOf"), director)
			.filterKeep((agent) -> agent.hasProperty(prov("qualifiedDelegation")))
			.next();
		assertThat(standIn.hasProperty(RDF.type, prov("Person"))).isTrue();
	}

	@Test
	void an_activity_taken_for_an_entity_is_found() {
		Model wrong = ModelFactory.createDefaultModel();
		wrong.createResource("urn:x").addProperty(RDF.type, prov("Activity"));
		wrong.createResource("urn:y").addProperty(prov("used"), wrong.createResource("urn:x"));
		assertThat(reasoned(wrong).validate().isValid()).isFalse();
		refused(as("auditor").get("/api/projects/pr-none/provenance"), 404, "project.UNKNOWN");
		assertThat(as("").get("/api/projects/" + SmallPlan.TALENT + "/provenance").status()).isEqualTo(401);
	}

	private InfModel model(String project) {
		Caller.Answer answer = as("auditor").get("/api/projects/" + project + "/provenance");
		assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
		Model model = ModelFactory.createDefaultModel();
		RDFParser.create().source(new StringReader(answer.response().body())).lang(Lang.JSONLD).parse(model);
		return reasoned(model);
	}

	private static InfModel reasoned(Model model) {
		Model meaning = ModelFactory.createDefaultModel();
		RDFParser.create().source(new StringReader(MEANING)).lang(Lang.TURTLE).parse(meaning);
		return ModelFactory.createInfModel(ReasonerRegistry.getOWLMiniReasoner().bindSchema(meaning), model);
	}

	private static Property prov(String term) {
		return ResourceFactory.createProperty(PROV + term);
	}

}
