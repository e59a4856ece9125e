package org.ridealong.lrs.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridealong.lrs.statement.Activities;
import org.ridealong.lrs.statement.Agents;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.store.DescriptionStore;
import org.ridealong.lrs.store.StoredStatement;

/** What statements tell of activities and agents (1.0.3, Communication 2.4 and 2.5). */
@ApplicationScoped
public class Descriptions {
  @Inject DescriptionStore store;

  /** The activity with its definition; just its id if nothing is known of it. */
  public ObjectNode activity(String iri) {
    ObjectNode activity = StrictJson.object().put("objectType", "Activity").put("id", iri);
    Activities.define(activity, definitions(List.of(iri)));
    return activity;
  }

  /** Puts the known definitions into statements, which must be the caller's own copies. */
  public void define(List<ObjectNode> statements) {
    List<ObjectNode> activities =
        statements.stream().flatMap(statement -> Activities.in(statement).stream()).toList();
    Set<String> iris =
        activities.stream().map(a -> a.path("id").asText()).collect(Collectors.toSet());
    Map<String, ObjectNode> definitions = definitions(iris);
    activities.forEach(activity -> Activities.define(activity, definitions));
  }

  /** The Person that an agent belongs to; nobody tells us of other identifiers of theirs. */
  public ObjectNode person(ObjectNode agent) {
    ObjectNode person = StrictJson.object().put("objectType", "Person");
    Agents.IDENTIFIERS.stream()
        .filter(agent::has)
        .forEach(name -> person.putArray(name).add(agent.get(name)));
    String identifier = Agents.identifier(agent).orElseThrow();
    Set<String> names =
        Agents.names(
            store.ofAgent(identifier).stream().map(StoredStatement::complete).toList(), identifier);
    ArrayNode known = person.arrayNode();
    names.forEach(known::add);
    if (!known.isEmpty()) {
      person.set("name", known);
    }
    return person;
  }

  private Map<String, ObjectNode> definitions(Collection<String> iris) {
    return Activities.definitions(
        store.ofActivities(iris).stream().map(StoredStatement::asSent).toList());
  }
}
