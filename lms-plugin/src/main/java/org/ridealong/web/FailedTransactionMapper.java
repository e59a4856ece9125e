package org.ridealong.web;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;

/**
 * A transaction that could not be ended is a failure like any other. Jersey brings a mapper of its
 * own for it, which answers 500 without a word, even in the log.
 */
@Priority(1)
public class FailedTransactionMapper implements ExceptionMapper<TransactionalException> {
  @Context private Providers providers;

  @Override
  public Response toResponse(TransactionalException failure) {
    return providers.getExceptionMapper(Throwable.class).toResponse(failure);
  }
}
