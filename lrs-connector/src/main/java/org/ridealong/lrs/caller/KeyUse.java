package org.ridealong.lrs.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** When keys are used; noted whatever becomes of the request. */
@ApplicationScoped
class KeyUse {
  @Inject AccessKeyStore store;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void note(String id, Instant now) {
    store.find(id).ifPresent(key -> key.use(now));
  }
}
