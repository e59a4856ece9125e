package org.ridealong.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/** The port is tried before anything is started, so that nothing has to be undone. */
final class Ports {
  private Ports() {}

  static void checkFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (UnknownHostException e) {
      throw new StartProblem(
          "ridealong.host is \"" + host + "\", which is no address of this machine.",
          "Leave it out for 127.0.0.1, or give 0.0.0.0 to be reached from everywhere.",
          e);
    } catch (IOException e) {
      throw taken(host, port, String.valueOf(e.getMessage()), e);
    }
  }

  static StartProblem taken(String host, int port, String why, IOException cause) {
    return new StartProblem(
        "port " + port + " on " + host + " cannot be used: " + why + ".",
        "Stop the program that has it, or choose another port: -Dridealong.port="
            + (port < 65535 ? port + 1 : port - 1),
        cause);
  }

  /**
   * A port that nobody has, on this machine only. It is none of those that systems give to outgoing
   * connections (32768 and more): between two runs one of them could get it, for as long as it
   * lasts.
   */
  static int free() throws IOException {
    for (int tried = 0; tried < 100; tried++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Somebody has this one.
      }
    }
    throw new IOException("no port between 20000 and 32000 is free");
  }
}
