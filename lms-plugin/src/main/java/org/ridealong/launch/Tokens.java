package org.ridealong.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.lrs.caller.LaunchTokens;
import org.ridealong.web.Json;

/**
 * Makes and proves launch tokens: signed with one secret, bound to learner, registration, course.
 */
final class Tokens implements LaunchTokens {
  private static final String ISSUER = "ridealong";
  private static final String ACTOR = "actor";
  private static final String REGISTRATION = "registration";
  private static final String ACTIVITY = "activity";

  private final byte[] secret;
  private final InstantSource clock;

  /**
   * @param secret at least 32 bytes
   */
  Tokens(byte[] secret, InstantSource clock) {
    this.secret = secret.clone();
    this.clock = clock;
  }

  String issue(Caller.Learner learner) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(learner.expires()))
            // As text: so the actor comes back as it went, number forms and order included.
            .claim(ACTOR, learner.actor().toString())
            .claim(REGISTRATION, learner.registration().toString())
            .claim(ACTIVITY, learner.activityIri())
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException("The launch secret cannot sign", e);
    }
    return token.serialize();
  }

  @Override
  public Verdict verify(String token) {
    try {
      SignedJWT parsed = SignedJWT.parse(token);
      boolean ours =
          JWSAlgorithm.HS256.equals(parsed.getHeader().getAlgorithm())
              && parsed.verify(new MACVerifier(secret));
      return ours ? read(parsed.getJWTClaimsSet()) : new Verdict.NotOurs("wrong signature");
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return new Verdict.NotOurs("not a token: " + e.getMessage());
    }
  }

  private Verdict read(JWTClaimsSet claims) throws ParseException {
    Instant expires = claims.getExpirationTime().toInstant();
    if (!expires.isAfter(clock.instant())) {
      return new Verdict.Expired();
    }
    if (!ISSUER.equals(claims.getIssuer())) {
      return new Verdict.NotOurs("issued by " + claims.getIssuer());
    }
    JsonNode actor = Json.parse(claims.getStringClaim(ACTOR));
    UUID registration = UUID.fromString(claims.getStringClaim(REGISTRATION));
    String activity = claims.getStringClaim(ACTIVITY);
    return new Verdict.Accepted(new Caller.Learner(actor, registration, activity, expires));
  }
}
