package org.nawate.app.look;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The pages of a long list.
 *
 * @param current the page shown, from 1
 * @param last the last page
 * @param href address of the list, ending so that the page's number can be appended, as
 * {@code /cases?state=OPEN&page=}
 */
public record PageLinks(int current, int last, String href) {

	/**
	 * Address of a page.
	 * @param page its number
	 * @return the address
	 */
	public String hrefOf(int page) {
		return this.href + page;
	}

	/**
	 * The numbers to show: first, last and those near the current one; 0 stands for a
	 * gap.
	 * @return numbers in order
	 */
	public List<Integer> getShown() {
		List<Integer> near = IntStream.rangeClosed(1, this.last)
			.filter((page) -> page == 1 || page == this.last || Math.abs(page - this.current) <= 2)
			.boxed()
			.toList();
		return near.stream()
			.flatMap((page) -> (page > 1 && !near.contains(page - 1)) ? List.of(0, page).stream()
					: List.of(page).stream())
			.toList();
	}

}
