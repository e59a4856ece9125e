package org.ridealong.lrs.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.lrs.statement.Agents;
import org.ridealong.lrs.statement.AnswerFormat;
import org.ridealong.lrs.store.AttachmentStore;
import org.ridealong.lrs.store.Cursor;
import org.ridealong.lrs.store.Selection;
import org.ridealong.lrs.store.StatementStore;
import org.ridealong.lrs.store.StoredStatement;

/** Every statement, for people of this server who may see them all; newest first. */
@ApplicationScoped
@Transactional
public class Readings {
  private static final int PAGE = 25;

  @Inject StatementStore store;
  @Inject AttachmentStore attachments;
  @Inject Descriptions descriptions;

  /**
   * What matches. A wrong {@code from} is as none.
   *
   * @param languages that the reader prefers
   */
  public Reading.Some search(Question question, List<Locale.LanguageRange> languages) {
    Selection selection =
        new Selection(
            new Selection.Match(
                question.agent().flatMap(Agents::identifier),
                true,
                question.verb(),
                question.activity(),
                true,
                question.registration()),
            question.since(),
            question.until(),
            question.from().flatMap(Cursor::read),
            false,
            PAGE + 1,
            Optional.empty());
    List<StoredStatement> found =
        question.voided() ? store.selectVoided(selection) : store.select(selection);
    List<StoredStatement> page = found.subList(0, Math.min(PAGE, found.size()));
    return new Reading.Some(
        readings(page, languages, false),
        found.size() > PAGE
            ? Optional.of(Cursor.of(page.get(PAGE - 1)).toString())
            : Optional.empty());
  }

  /** One statement, voided or not. */
  public Optional<Reading> open(UUID id, List<Locale.LanguageRange> languages) {
    return store.find(id).map(found -> readings(List.of(found), languages, true).get(0));
  }

  private List<Reading> readings(
      List<StoredStatement> found, List<Locale.LanguageRange> languages, boolean whole) {
    List<ObjectNode> told = found.stream().map(StoredStatement::complete).toList();
    descriptions.define(told);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      StoredStatement statement = found.get(i);
      AnswerFormat.CANONICAL.apply(told.get(i), languages);
      readings.add(
          new Reading(
              statement.id(),
              statement.seq(),
              statement.stored(),
              told.get(i),
              statement.text(),
              statement.addedText(),
              whole ? store.voiders(statement.id()) : List.of(),
              whole ? attachments.of(List.of(statement.seq())) : List.of()));
    }
    return readings;
  }
}
