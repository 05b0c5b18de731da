package org.nawate.app.step;

import org.nawate.app.inbox.InboxFilter;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of an inbox in other scopes and orders, as narrowed as it is.
 *
 * @param filter of the inbox shown
 */
record InboxAddresses(InboxFilter filter) {

	/** The same in another scope. */
	public String scope(String scope) {
		return address(scope, this.filter.sort().name());
	}

	/** The same in another order. */
	public String sort(String sort) {
		return address(this.filter.scope().name(), sort);
	}

	private String address(String scope, String sort) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/inbox")
			.queryParam("scope", scope)
			.queryParam("sort", sort);
		if (this.filter.kind() != null) {
			address.queryParam("kind", this.filter.kind());
		}
		if (this.filter.step() != null || this.filter.duty() != null) {
			address.queryParam("what", (this.filter.step() != null) ? this.filter.step() : this.filter.duty());
		}
		if (this.filter.department() != null) {
			address.queryParam("department", this.filter.department());
		}
		if (this.filter.overdue()) {
			address.queryParam("overdue", true);
		}
		if (this.filter.light()) {
			address.queryParam("light", true);
		}
		return address.encode().build().toUriString();
	}

}
