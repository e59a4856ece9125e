package org.ridealong.lrs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A caller who does not keep to HTTP: what he writes goes out as it is (ISO 8859-1). */
final class RawHttp implements AutoCloseable {
  private static final int PATIENCE_MS = 10_000;

  private final Socket socket;

  /**
   * @param status 0 if the server hung up without one
   */
  record Answer(int status, String text) {}

  RawHttp(URI server) throws IOException {
    socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort());
    socket.setSoTimeout(PATIENCE_MS);
  }

  static Answer exchange(URI server, String request) throws IOException {
    try (RawHttp raw = new RawHttp(server)) {
      raw.write(request);
      raw.socket.shutdownOutput();
      return raw.answer();
    } catch (SocketException e) {
      return new Answer(0, "");
    }
  }

  void write(String some) throws IOException {
    socket.getOutputStream().write(some.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** All that comes until the server hangs up. */
  Answer answer() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      in.transferTo(bytes);
    } catch (SocketTimeoutException e) {
      bytes.writeBytes("\n(and then nothing)".getBytes(StandardCharsets.ISO_8859_1));
    }
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    return new Answer(
        text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0, text);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
