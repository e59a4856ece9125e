package org.ridealong.lrs.forward;

import java.util.List;
import org.ridealong.lrs.outbox.Entry;

/** An LRS that gets our statements. */
interface OtherLrs {
  /** Sends them as one batch. */
  Answer send(List<Entry> batch) throws InterruptedException;
}
