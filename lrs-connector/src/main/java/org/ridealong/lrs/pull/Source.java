package org.ridealong.lrs.pull;

import java.time.Duration;
import org.ridealong.lrs.outbox.Address;
import org.ridealong.lrs.statement.XapiVersion;

/**
 * An LRS that statements are fetched from.
 *
 * @param every how long after the end of a pull the next one begins
 */
record Source(Address address, XapiVersion version, Duration every) {
  String place() {
    return Address.place(address.endpoint().toString());
  }
}
