package org.ridealong.lrs.document;

/** What became of a change. Nothing is kept unless it is done. */
public enum Change {
  DONE,
  /** The document is not what the request's condition says. */
  FAILED_CONDITION,
  /** Something is there, and the request does not say that it knows it. */
  UNGUARDED,
  /** Nothing is there, and the request does not say that it knows so. */
  UNGUARDED_NEW,
  /** What is there and what came are not both JSON objects. */
  NOT_MERGEABLE
}
