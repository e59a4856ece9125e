package org.ridealong.lrs.forward;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.ridealong.lrs.outbox.Address;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.UnreadableException;

/**
 * What an LRS says to a visit that leaves nothing there.
 *
 * @param works whether it is an LRS that speaks our version and knows our key
 * @param words one sentence for the person who asked
 */
public record Trial(boolean works, String words) {

  /** Asks what it speaks, then for one statement with our key; both within seconds. */
  public static Trial of(Address address) throws InterruptedException {
    try {
      HttpResponse<String> about =
          Wire.send(Wire.request(address, "about").GET(), Wire.LONGEST_REQUEST);
      if (about.statusCode() != 200) {
        return no("There is no LRS at this address: about answers " + HttpLrs.words(about) + ".");
      }
      List<String> versions = versions(about.body());
      if (versions.isEmpty()) {
        return no("What answers at this address is no LRS: about names no version of xAPI.");
      }
      String spoken = "it speaks " + String.join(", ", versions);
      HttpResponse<String> statements =
          Wire.send(Wire.request(address, "statements?limit=1").GET(), Wire.LONGEST_REQUEST);
      return switch (statements.statusCode()) {
        case 200 -> new Trial(true, "200: " + spoken + ", and knows the key.");
        case 401 -> no("401: " + spoken + ", but does not know this key and secret.");
        // A key that may only write is enough for us.
        case 403 ->
            new Trial(
                true,
                "403: "
                    + spoken
                    + ", but the key may not read; whether it may write shows when the first statement goes.");
        default ->
            no(HttpLrs.words(statements) + ": " + spoken + ", but statements cannot be had.");
      };
    } catch (IOException e) {
      return no("It cannot be reached: " + e.getMessage());
    }
  }

  private static Trial no(String words) {
    return new Trial(false, words);
  }

  private static List<String> versions(String about) {
    List<String> versions = new ArrayList<>();
    try {
      for (JsonNode version : StrictJson.value(about).path("version")) {
        versions.add(version.asText());
      }
    } catch (UnreadableException e) {
      return List.of();
    }
    return versions;
  }
}
