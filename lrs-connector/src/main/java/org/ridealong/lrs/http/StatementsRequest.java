package org.ridealong.lrs.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ridealong.lrs.query.Descriptions;
import org.ridealong.lrs.statement.AnswerFormat;
import org.ridealong.lrs.store.Cursor;
import org.ridealong.lrs.store.Selection;
import org.ridealong.lrs.store.StoredStatement;

/** What a GET statements asks for (1.0.3, Communication 2.1.3). */
final class StatementsRequest {
  private static final int PAGE = 100;

  /** Where a further page begins; only in the addresses of {@code more}. */
  private static final String FROM = "from";

  private static final Set<String> BESIDE_A_SINGLE = Set.of("format", "attachments");

  private final UriInfo uri;
  private final Parameters parameters;
  private final AnswerFormat format;
  private final boolean withAttachments;

  /**
   * @param voided whether the statement is asked for as a voided one
   */
  record Single(UUID id, boolean voided) {}

  private StatementsRequest(UriInfo uri, Parameters parameters) {
    this.uri = uri;
    this.parameters = parameters;
    this.format =
        AnswerFormat.of(parameters.text("format").orElse("exact"))
            .orElseThrow(() -> Parameters.wrong("format", "must be exact, ids or canonical"));
    this.withAttachments = parameters.flag("attachments");
  }

  static StatementsRequest of(UriInfo uri) {
    return new StatementsRequest(
        uri,
        Parameters.onlyFrom(
            uri,
            "statementId",
            "voidedStatementId",
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending",
            FROM));
  }

  Optional<Single> single() {
    return single("statementId", false).or(() -> single("voidedStatementId", true));
  }

  Selection selection() {
    return new Selection(
        new Selection.Match(
            parameters.agent("agent"),
            parameters.flag("related_agents"),
            parameters.iri("verb"),
            parameters.iri("activity"),
            parameters.flag("related_activities"),
            parameters.uuid("registration")),
        parameters.instant("since"),
        parameters.instant("until"),
        parameters.text(FROM).map(StatementsRequest::cursor),
        parameters.flag("ascending"),
        parameters.number("limit", PAGE),
        Optional.empty());
  }

  /** The same request from there on, as an address relative to the server. */
  String more(Cursor next) {
    UriBuilder more = uri.getRequestUriBuilder().replaceQueryParam(FROM, next.toString());
    URI address = more.build();
    return address.getRawPath() + "?" + address.getRawQuery();
  }

  boolean withAttachments() {
    return withAttachments;
  }

  List<ObjectNode> formatted(
      List<StoredStatement> statements, Descriptions descriptions, HttpHeaders headers) {
    List<ObjectNode> complete = statements.stream().map(StoredStatement::complete).toList();
    if (format == AnswerFormat.CANONICAL) {
      descriptions.define(complete);
    }
    complete.forEach(statement -> format.apply(statement, languages(headers)));
    return complete;
  }

  private Optional<Single> single(String name, boolean voided) {
    Optional<UUID> id = parameters.uuid(name);
    if (id.isPresent()) {
      parameters.names().stream()
          .filter(other -> !other.equals(name) && !BESIDE_A_SINGLE.contains(other))
          .findFirst()
          .ifPresent(
              other -> {
                throw Parameters.wrong(other, "must not stand beside " + name);
              });
    }
    return id.map(i -> new Single(i, voided));
  }

  private static Cursor cursor(String text) {
    return Cursor.read(text)
        .orElseThrow(() -> Parameters.wrong(FROM, "is not from an address this LRS gave out"));
  }

  private static List<Locale.LanguageRange> languages(HttpHeaders headers) {
    String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    try {
      return accepted == null ? List.of() : Locale.LanguageRange.parse(accepted);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
