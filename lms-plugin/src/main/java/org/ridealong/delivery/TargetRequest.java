package org.ridealong.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.outbox.Filter;
import org.ridealong.lrs.outbox.Target;
import org.ridealong.lrs.outbox.Wanted;
import org.ridealong.web.Fields;

/**
 * What an administrator sends to add or change a target.
 *
 * @param fromTheBeginning whether a new one also gets what is stored already
 */
record TargetRequest(Wanted wanted, boolean fromTheBeginning) {
  private static final int LONGEST = 255;
  private static final int LONGEST_IRI = 2000;
  private static final int MOST = 100;
  private static final List<String> VERSIONS = List.of("1.0.3", "2.0.0");

  /**
   * @param known the target that is changed, or empty for a new one
   */
  static TargetRequest read(Fields body, Optional<Target> known) {
    String name = body.text("name", LONGEST);
    String endpoint = body.text("endpoint", LONGEST_IRI);
    String key = body.text("key", LONGEST);
    @Nullable String secret = body.optionalText("secret", LONGEST_IRI);
    String version = body.oneOf("version", VERSIONS);
    Filter filter =
        new Filter(
            body.texts("verbs", MOST, LONGEST_IRI),
            body.texts("activities", MOST, LONGEST_IRI),
            body.texts("sources", MOST, LONGEST));
    String from = known.isEmpty() ? body.oneOf("from", List.of("now", "beginning")) : "now";
    problem(endpoint).ifPresent(problem -> body.refuse("endpoint", problem));
    refuseNoIris(body, "verbs", filter.verbs());
    refuseNoIris(body, "activities", filter.activities());
    if (secret == null) {
      if (known.isEmpty()) {
        body.refuse("secret", "is missing");
      } else if (!known.get().endpoint().equals(endpoint)) {
        body.refuse("secret", "must be written again for another address");
      }
    }
    body.check();
    return new TargetRequest(
        new Wanted(name.strip(), endpoint, key, Optional.ofNullable(secret), version, filter),
        from.equals("beginning"));
  }

  private static Optional<String> problem(String endpoint) {
    try {
      URI uri = new URI(endpoint);
      boolean isHttp = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return isHttp
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
          ? Optional.empty()
          : Optional.of("must be an address such as https://lrs.example.com/xapi/");
    } catch (URISyntaxException e) {
      return Optional.of("must be an address such as https://lrs.example.com/xapi/");
    }
  }

  private static void refuseNoIris(Fields body, String name, List<String> iris) {
    for (int i = 0; i < iris.size(); i++) {
      if (!iris.get(i).matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+")) {
        body.refuse(name + "[" + i + "]", "must be an IRI, such as http://…");
      }
    }
  }
}
