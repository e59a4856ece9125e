package org.ridealong.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

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
      throw new StartProblem(
          "port " + port + " on " + host + " cannot be used: " + e.getMessage() + ".",
          "Stop the program that has it, or choose another port: -Dridealong.port="
              + (port < 65535 ? port + 1 : port - 1),
          e);
    }
  }

  /** A port that nobody has, on this machine only. */
  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
