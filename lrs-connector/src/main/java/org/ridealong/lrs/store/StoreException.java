package org.ridealong.lrs.store;

import java.sql.SQLException;

/** The database did not do what it was asked for. */
final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreException(SQLException cause) {
    super(cause);
  }
}
