package org.ridealong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCodeTest {
  private static final UUID ID = UUID.fromString("f4a91c37-7de4-4b21-9c03-aa11bb22cc33");

  @ParameterizedTest
  @ValueSource(strings = {"f4a91c37-7de4-4b21", " F4A91C377DE44B21 ", "F4A9 1C37 – 7de4—4b21"})
  void aCodeIsReadHoweverItIsTyped(String typed) {
    assertThat(CertificateCode.read(typed))
        .contains(new CertificateCode(ID.getMostSignificantBits()));
  }

  @Test
  void aCodeIsShownAsTheCertificateShowsIt() {
    assertThat(new CertificateCode(ID.getMostSignificantBits())).hasToString("f4a91c37-7de4-4b21");
    assertThat(new CertificateCode(0x0000_0000_0000_4B21L)).hasToString("00000000-0000-4b21");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "F4A9-1C37-7DE4", "G4A9-1C37-7DE4-4B21", "F4A9-1C37-7DE4-4B21-9C03"})
  void anythingElseIsNoCode(String typed) {
    assertThat(CertificateCode.read(typed)).isEmpty();
  }
}
