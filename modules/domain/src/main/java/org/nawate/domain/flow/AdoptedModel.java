package org.nawate.domain.flow;

/**
 * A flow or decision table as put in force.
 *
 * @param name the file's name, for instance {@code kgi-revision.bpmn}
 * @param sha256 of the file's bytes, hexadecimal
 * @param version under which it runs, from 1
 */
public record AdoptedModel(String name, String sha256, int version) {
}
