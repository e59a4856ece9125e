package org.ridealong.lrs.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** An answer's body, unless it is longer than any that is asked for. */
final class Bounded<T> implements BodySubscriber<T> {
  private final BodySubscriber<T> body;
  private final long most;
  private long length;
  private Flow.@Nullable Subscription subscription;

  /**
   * @param most bytes
   */
  Bounded(BodySubscriber<T> body, long most) {
    this.body = body;
    this.most = most;
  }

  @Override
  public CompletionStage<T> getBody() {
    return body.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription started) {
    subscription = started;
    body.onSubscribe(started);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    length += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (length <= most) {
      body.onNext(buffers);
    } else if (subscription != null) {
      subscription.cancel();
      subscription = null;
      body.onError(new IOException("The answer is longer than " + most + " bytes"));
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.onError(failure);
  }

  @Override
  public void onComplete() {
    body.onComplete();
  }
}
