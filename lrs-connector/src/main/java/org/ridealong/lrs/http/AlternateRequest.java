package org.ridealong.lrs.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The request that came as a form (1.0.3, Communication 1.3): browsers that may not send other
 * methods or headers across sites say in a form what they mean.
 */
final class AlternateRequest extends HttpServletRequestWrapper {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String CONTENT_LENGTH = "Content-Length";

  private final Form form;
  private final byte[] content;
  private final String method;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  AlternateRequest(HttpServletRequest request, String method, Form form) {
    super(request);
    this.method = method;
    this.form = form;
    this.content = form.content().getBytes(StandardCharsets.UTF_8);
    headers.putAll(form.headers());
    headers.putIfAbsent(CONTENT_TYPE, "application/json");
    headers.put(CONTENT_LENGTH, String.valueOf(content.length));
  }

  /** Whether a request is one: only a POST with the parameter method can be. */
  static boolean is(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod().equals("POST")
        && query != null
        && List.of(query.split("&", -1)).stream().anyMatch(p -> p.startsWith("method="));
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public String getQueryString() {
    return form.query();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.containsKey(name) ? headers.get(name) : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return headers.containsKey(name)
        ? Collections.enumeration(List.of(headers.getOrDefault(name, "")))
        : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(Collections.list(super.getHeaderNames()));
    names.addAll(headers.keySet());
    return Collections.enumeration(names);
  }

  @Override
  public @Nullable String getContentType() {
    return getHeader(CONTENT_TYPE);
  }

  @Override
  public int getContentLength() {
    return content.length;
  }

  @Override
  public long getContentLengthLong() {
    return content.length;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Content(content);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Content extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Content(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      return bytes.read(to, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("This content is here already");
    }
  }
}
