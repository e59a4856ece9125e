package org.ridealong.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on this machine for servers that tests start, stop and start again. */
public final class FreePort {
  private FreePort() {}

  /**
   * One that nobody has. Systems take those of outgoing connections from 32768 up, and a test run
   * makes thousands: none of them gets it while its server is not up.
   */
  public static int find() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Somebody has this one.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
