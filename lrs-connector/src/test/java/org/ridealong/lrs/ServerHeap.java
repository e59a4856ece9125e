package org.ridealong.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server under test keeps in its memory. */
final class ServerHeap {
  private static final Pattern USED = Pattern.compile("(?m)^memory_usedHeap_bytes\\S* (\\S+)");

  private ServerHeap() {}

  /** In bytes, by the server's own metrics, after it has thrown away what nobody needs. */
  static long used(XapiClient lrs, URI xapi) throws Exception {
    ProcessHandle server =
        ProcessHandle.current()
            .descendants()
            .filter(p -> p.info().commandLine().orElse("").contains("payara-micro"))
            .findFirst()
            .orElseThrow();
    Process collection =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(server.pid()),
                "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(collection.waitFor(60, TimeUnit.SECONDS) && collection.exitValue() == 0).isTrue();
    String metrics = lrs.send(HttpRequest.newBuilder(xapi.resolve("/metrics?scope=base"))).body();
    Matcher used = USED.matcher(metrics);
    assertThat(used.find()).as(metrics).isTrue();
    return (long) Double.parseDouble(used.group(1));
  }
}
