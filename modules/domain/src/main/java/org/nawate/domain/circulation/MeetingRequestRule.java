package org.nawate.domain.circulation;

/**
 * How many members must ask for a meeting for an item to go there instead. Rules of peers
 * mostly are silent; where one member can ask, nothing is decided in writing over the
 * head of somebody who wants to speak, so that is the usual rule.
 */
public enum MeetingRequestRule {

	/** 一人でも求めれば会議に付する. */
	ONE_SUFFICES {
		@Override
		boolean takesToMeeting(int requests, int members) {
			return requests > 0;
		}
	},
	/** 3分の1以上が求めれば会議に付する. */
	ONE_THIRD {
		@Override
		boolean takesToMeeting(int requests, int members) {
			return requests > 0 && requests * 3 >= members;
		}
	},
	/** 反対として扱う. */
	COUNTS_AS_OBJECTION {
		@Override
		boolean takesToMeeting(int requests, int members) {
			return false;
		}
	};

	/** Whether so many requests suffice, of so many who may answer. */
	abstract boolean takesToMeeting(int requests, int members);

}
