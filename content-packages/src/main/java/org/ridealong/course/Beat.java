package org.ridealong.course;

import java.util.List;

/** A piece of a scene. It is shown if its condition holds when the learner arrives. */
public sealed interface Beat {

  /** When it is shown. */
  Condition when();

  /** Narration. */
  record Tell(Prose text, Condition when) implements Beat {}

  /** Somebody speaks: a person of the cast or {@link Person#YOU}. */
  record Say(Id who, Prose text, Condition when) implements Beat {}

  /** A letter. The heads are plain text. */
  record Mail(String from, String to, String subject, Prose body, Condition when) implements Beat {}

  /** Figures. All plain text, each row as long as the columns. */
  record Table(String caption, List<String> columns, List<List<String>> rows, Condition when)
      implements Beat {

    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A memo, a log or a form. */
  record Note(String title, Prose body, Condition when) implements Beat {}

  /** A record of the CRM: its fields, and what was done, newest first. All plain text. */
  record Crm(String title, List<Field> fields, List<Activity> activity, Condition when)
      implements Beat {

    public Crm {
      fields = List.copyOf(fields);
      activity = List.copyOf(activity);
    }

    public record Field(String label, String value) {}

    public record Activity(String on, String what) {}
  }

  /** What was said or written, word for word. */
  record Transcript(String title, List<Line> lines, Condition when) implements Beat {

    public Transcript {
      lines = List.copyOf(lines);
    }

    /**
     * One turn.
     *
     * @param at the time, as it is shown
     * @param who a person of the cast or {@link Person#YOU}
     * @param say plain text
     */
    public record Line(String at, Id who, String say) {}
  }
}
