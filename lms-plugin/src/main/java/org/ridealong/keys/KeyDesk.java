package org.ridealong.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.caller.KeyState;
import org.ridealong.lrs.caller.Keys;
import org.ridealong.lrs.caller.Scope;
import org.ridealong.web.Fields;
import org.ridealong.web.ProblemException;

/** What an administrator may do about keys, whether by page or by program. */
@ApplicationScoped
class KeyDesk {
  private static final int LONGEST = 100;
  private static final List<String> GRACES = List.of("0", "1", "24", "168");

  @Inject private Keys keys;

  /** Those that hold first. */
  List<KeyView> all() {
    return keys.all().stream()
        .sorted(Comparator.comparing((KeyState key) -> key.revoked().isPresent()))
        .map(KeyView::of)
        .toList();
  }

  KeyView one(String id) {
    return KeyView.of(state(id));
  }

  FreshSecret create(Fields body) {
    String label = body.text("label", LONGEST).strip();
    List<String> words = body.texts("scopes", Scope.values().length, LONGEST);
    Set<Scope> scopes = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<Scope> scope = Scope.of(words.get(i));
      if (scope.isEmpty()) {
        body.refuse("scopes[" + i + "]", "is no scope; there are: " + String.join(", ", known()));
      }
      scope.ifPresent(scopes::add);
    }
    if (words.isEmpty()) {
      body.refuse("scopes", "needs one at least: a key without a scope can do nothing");
    }
    body.check();
    Keys.NewKey key = keys.create(label, scopes);
    return new FreshSecret(key.id(), label, key.secret());
  }

  /** Hours are text, as forms and programs send one of a few. */
  FreshSecret rotate(String id, Fields body) {
    KeyState key = usable(id);
    @Nullable String hours = body.optionalText("graceHours", 3);
    if (hours != null && !GRACES.contains(hours)) {
      body.refuse("graceHours", "must be one of: " + String.join(", ", GRACES));
    }
    body.check();
    if (key.configured()) {
      throw new ProblemException(
          409,
          "The secret of this key is in the server's configuration (ridealong.first-key.secret)."
              + " Change it there, or make another key.");
    }
    Duration grace = Duration.ofHours(hours == null ? 0 : Long.parseLong(hours));
    return new FreshSecret(id, key.label(), keys.rotate(id, grace).secret());
  }

  void revoke(String id) {
    keys.revoke(usable(id).id());
  }

  static List<String> known() {
    return Arrays.stream(Scope.values()).map(Scope::word).toList();
  }

  private KeyState usable(String id) {
    KeyState key = state(id);
    if (key.revoked().isPresent()) {
      throw new ProblemException(409, "This key was revoked. Make another one.");
    }
    return key;
  }

  private KeyState state(String id) {
    return keys.find(id)
        .orElseThrow(() -> new ProblemException(404, "There is no key with this id."));
  }
}
