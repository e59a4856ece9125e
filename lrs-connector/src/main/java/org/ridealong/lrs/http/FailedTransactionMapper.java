package org.ridealong.lrs.http;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * A transaction that could not be ended is a failure like any other. Jersey brings a mapper of its
 * own for it, which answers 500 without a word, even in the log.
 */
@Provider
@Priority(1)
public class FailedTransactionMapper implements ExceptionMapper<TransactionalException> {
  @Override
  public Response toResponse(TransactionalException failure) {
    return new ProblemMapper().toResponse(failure);
  }
}
