package org.nawate.domain.meeting;

/** Where a meeting stands. */
public enum MeetingState {

	/** 準備中: its agenda is being made. */
	PLANNED,
	/** 招集済: its seats are fixed. */
	CONVENED,
	/** 開会中: with quorum. */
	OPEN,
	/** 閉会. */
	CLOSED,
	/** 議事録確認中: its minutes are drafted. */
	MINUTES_DRAFTED,
	/** 議事録確定: its minutes are fixed. */
	CONFIRMED,
	/** 流会: it did not take place. */
	ADJOURNED,
	/** 中止: it was called off before. */
	CALLED_OFF;

	/** Whether nothing is decided at it any more. */
	public boolean isOver() {
		return switch (this) {
			case PLANNED, CONVENED, OPEN -> false;
			case CLOSED, MINUTES_DRAFTED, CONFIRMED, ADJOURNED, CALLED_OFF -> true;
		};
	}

}
