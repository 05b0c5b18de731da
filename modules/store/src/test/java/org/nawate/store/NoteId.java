package org.nawate.store;

record NoteId(String value) {

	@Override
	public String toString() {
		return this.value;
	}

}
