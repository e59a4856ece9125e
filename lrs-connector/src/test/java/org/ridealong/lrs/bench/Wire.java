package org.ridealong.lrs.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept as long as the server keeps it, and as little client around it as
 * possible: it shares the processors with the server that is measured.
 */
final class Wire implements AutoCloseable {
  private static final String CONTENT_LENGTH = "content-length:";

  private static final long IDLE_NANOS = 5_000_000_000L;

  private final URI server;
  private final String head;
  private final String path;
  private long used;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  /** What came back. */
  record Answer(int status, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Wire(URI server, String authorization) throws IOException {
    this.server = server;
    path = server.getPath();
    head =
        " HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nX-Experience-API-Version: 1.0.3\r\n"
            .formatted(server.getAuthority(), authorization);
    connect();
  }

  private void connect() throws IOException {
    used = System.nanoTime();
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
  }

  /** The server hangs up on who says nothing for half a minute. */
  private void awake() throws IOException {
    if (System.nanoTime() - used > IDLE_NANOS) {
      close();
      connect();
    }
  }

  Answer get(String pathAndQuery) throws IOException {
    awake();
    String target = pathAndQuery.startsWith("/") ? pathAndQuery : path + pathAndQuery;
    ascii("GET " + target + head + "\r\n");
    out.flush();
    return answer();
  }

  Answer post(byte[] statements) throws IOException {
    beginPost("application/json", statements.length);
    out.write(statements);
    return end();
  }

  /** For bodies that are longer than memory: as many bytes must be written to the result. */
  OutputStream beginPost(String contentType, long length) throws IOException {
    awake();
    ascii(
        "POST %sstatements%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, head, contentType, length));
    return out;
  }

  Answer end() throws IOException {
    out.flush();
    return answer();
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    used = System.nanoTime();
    long length = -1;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith(CONTENT_LENGTH)) {
        length = Long.parseLong(header.substring(CONTENT_LENGTH.length()).strip());
      }
      last = last || lower.equals("connection: close");
    }
    byte[] body = status == 204 ? new byte[0] : length < 0 ? chunks() : in.readNBytes((int) length);
    // Payara ends a connection after some hundreds of requests.
    if (last) {
      close();
      connect();
    }
    return new Answer(status, body);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int length;
    do {
      length = Integer.parseInt(line().strip(), 16);
      body.write(in.readNBytes(length));
      line();
    } while (length > 0);
    return body.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private void ascii(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
