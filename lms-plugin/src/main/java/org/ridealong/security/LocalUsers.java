package org.ridealong.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** The identity store of a server that has no other: names and passwords in our own database. */
@ApplicationScoped
public class LocalUsers implements IdentityStore {
  @Inject private AccountStore accounts;
  @Inject private Passwords passwords;

  /** Called by Jakarta Security for name and password. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    String name = credential.getCaller();
    boolean right =
        passwords.matches(credential.getPassword().getValue(), accounts.passwordHash(name));
    return right
        ? new CredentialValidationResult(name, accounts.roles(name))
        : CredentialValidationResult.INVALID_RESULT;
  }
}
