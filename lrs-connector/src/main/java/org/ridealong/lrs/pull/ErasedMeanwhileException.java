package org.ridealong.lrs.pull;

/** A person was erased while a part with statements of theirs was being kept. */
final class ErasedMeanwhileException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
