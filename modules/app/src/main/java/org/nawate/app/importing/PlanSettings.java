package org.nawate.app.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a page of tables alone does not say. The page's own words come first. Source: the
 * city's page, 計画の対象期間.
 *
 * @param id the plan's permanent id
 * @param name its name
 * @param firstYear the calendar year in which its first fiscal year begins
 * @param lastYear the calendar year in which its last fiscal year begins
 */
@ConfigurationProperties("nawate.plan")
record PlanSettings(@DefaultValue("nawate-dx") String id, @DefaultValue("なわてDXアクションプラン") String name,
		@DefaultValue("2023") int firstYear, @DefaultValue("2027") int lastYear) {
}
