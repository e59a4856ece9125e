package org.ridealong.lrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Statements that tests start from. */
public final class Sample {
  public static final String COURSE = "https://ridealong.example/courses/coaching";
  public static final String ANSWERED = "http://adlnet.gov/expapi/verbs/answered";
  public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sample() {}

  public static ObjectNode object(String json) {
    return (ObjectNode) read(json.replace('\'', '"'));
  }

  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kim answered a question of the course. */
  public static ObjectNode answered() {
    return object(
        """
        {'id':'%s',
         'actor':{'account':{'homePage':'https://lms.example','name':'kim'}},
         'verb':{'id':'%s','display':{'en':'answered','de':'antwortete'}},
         'object':{'id':'%s/q1','definition':{'name':{'en':'Question','de':'Frage'}}},
         'context':{'registration':'%s',
                    'contextActivities':{'parent':{'id':'%s'}}}}
        """
            .formatted(UUID.randomUUID(), ANSWERED, COURSE, UUID.randomUUID(), COURSE));
  }

  public static ObjectNode voiding(String id) {
    return object(
        """
        {'id':'%s',
         'actor':{'mbox':'mailto:admin@example.org'},
         'verb':{'id':'%s'},
         'object':{'objectType':'StatementRef','id':'%s'}}
        """
            .formatted(UUID.randomUUID(), VOIDED, id));
  }

  public static String id(JsonNode statement) {
    return statement.path("id").asText();
  }

  public static String registration(JsonNode statement) {
    return statement.path("context").path("registration").asText();
  }
}
