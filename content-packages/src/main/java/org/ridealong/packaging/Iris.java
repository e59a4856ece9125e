package org.ridealong.packaging;

import java.net.URI;

final class Iris {

  private Iris() {}

  static URI withSlash(URI address) {
    return address.toString().endsWith("/") ? address : URI.create(address + "/");
  }
}
