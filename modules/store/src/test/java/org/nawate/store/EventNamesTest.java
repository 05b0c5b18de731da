package org.nawate.store;

import org.junit.jupiter.api.Test;
import org.nawate.domain.act.EventName;
import org.nawate.store.erasure.FixedSeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventNamesTest {

	@Test
	void names_lead_to_classes_and_back() {
		EventNames names = EventNames.of(NoteEvent.class);
		assertThat(names.names()).containsExactly("note.Written", "note.Revised");
		assertThat(names.nameOf(NoteEvent.Revised.class)).isEqualTo("note.Revised");
		assertThat(names.revisionOf(NoteEvent.Revised.class)).isEqualTo(2);
		assertThat(names.classOf("note.Revised", "2")).isEqualTo(NoteEvent.Revised.class);
	}

	@Test
	void families_inside_families_are_read_as_well() {
		assertThat(EventNames.of(Outer.class).names()).containsExactly("outer.A", "outer.B");
	}

	@Test
	void two_records_of_one_name_refuse_the_start() {
		assertThatThrownBy(() -> EventNames.of(NoteEvent.class, Copy.class)).isInstanceOf(IllegalStateException.class)
			.hasMessageContainingAll("note.Written", "NoteEvent$Written", "Copy$Again");
	}

	@Test
	void a_record_without_a_name_refuses_the_start() {
		assertThatThrownBy(() -> EventNames.of(Nameless.class)).hasMessageContaining("Nameless$Forgotten");
	}

	@Test
	void an_unknown_name_and_an_unknown_revision_are_told_apart() {
		EventNames names = EventNames.of(NoteEvent.class);
		assertThatThrownBy(() -> names.classOf("note.Burnt", "3")).isInstanceOf(UnknownEventException.class)
			.hasMessageContainingAll("note.Burnt", "revision 3");
		assertThatThrownBy(() -> names.classOf("note.Revised", "1")).isInstanceOf(UnknownEventException.class)
			.hasMessageContainingAll("note.Revised", "revision 1", "revision 2");
	}

	@Test
	void a_class_outside_of_the_families_cannot_be_stored() {
		EventSerializer serializer = EventSerializer.of(EventNames.of(NoteEvent.class), EventJson.mapper(),
				new FixedSeal());
		assertThatThrownBy(() -> serializer.serialize("text", byte[].class)).hasMessageContaining("java.lang.String");
	}

	sealed interface Outer {

		@EventName("outer.A")
		record A() implements Outer {
		}

		sealed interface Inner extends Outer {

			@EventName("outer.B")
			record B() implements Inner {
			}

		}

	}

	sealed interface Copy {

		@EventName("note.Written")
		record Again() implements Copy {
		}

	}

	sealed interface Nameless {

		record Forgotten() implements Nameless {
		}

	}

}
