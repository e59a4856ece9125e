package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.forward.Trial;
import org.ridealong.lrs.outbox.Address;
import org.ridealong.lrs.outbox.TargetState;
import org.ridealong.lrs.outbox.Targets;
import org.ridealong.web.Fields;
import org.ridealong.web.Problem;
import org.ridealong.web.ProblemException;

/** What an administrator may do about targets, whether by page or by program. */
@ApplicationScoped
class Deliveries {
  private static final int MOST_SHOWN = 200;

  @Inject private Targets targets;

  List<TargetView> all() {
    return targets.states().stream().map(TargetView::of).toList();
  }

  TargetView one(int id) {
    return TargetView.of(state(id));
  }

  boolean canAdd() {
    return targets.canKeepSecrets();
  }

  int add(Fields body) {
    if (!canAdd()) {
      throw new ProblemException(
          409,
          "Its secret cannot be kept: set ridealong.seal-key to a text of 24 letters or more, and"
              + " start again.");
    }
    TargetRequest request = TargetRequest.read(body, Optional.empty());
    refuseTaken(request.wanted().name(), Optional.empty());
    return targets.add(request.wanted(), request.fromTheBeginning());
  }

  void change(int id, Fields body) {
    TargetState state = state(id);
    refuseConfigured(state);
    TargetRequest request = TargetRequest.read(body, Optional.of(state.target()));
    refuseTaken(request.wanted().name(), Optional.of(id));
    targets.change(id, request.wanted());
  }

  void remove(int id) {
    TargetState state = state(id);
    if (state.target().address().isPresent()) {
      refuseConfigured(state);
    }
    targets.remove(id);
  }

  void pause(int id, boolean paused) {
    targets.pause(state(id).target().id(), paused);
  }

  void tryNow(int id) {
    targets.tryNow(state(id).target().id());
  }

  Trial test(int id) throws InterruptedException {
    Optional<Address> address = state(id).target().address();
    return address.isPresent()
        ? Trial.of(address.get())
        : new Trial(false, "Its secret cannot be read any more. Write it again.");
  }

  List<SetAsideView> setAside(int id) {
    return targets.setAside(state(id).target().id(), MOST_SHOWN).stream()
        .map(SetAsideView::of)
        .toList();
  }

  int resend(int id, Optional<Long> number) {
    return targets.resend(state(id).target().id(), number);
  }

  void giveUp(int id, long number) {
    if (!targets.giveUp(state(id).target().id(), number)) {
      throw new ProblemException(
          404, "No statement with the number " + number + " is set aside for this target.");
    }
  }

  private TargetState state(int id) {
    return targets
        .state(id)
        .orElseThrow(
            () -> new ProblemException(404, "There is no target with the number " + id + "."));
  }

  private void refuseTaken(String name, Optional<Integer> except) {
    if (targets.isTaken(name, except)) {
      throw new ProblemException(
          Problem.of(List.of(new Problem.FieldError("name", "is another target's"))));
    }
  }

  private static void refuseConfigured(TargetState state) {
    if (state.target().isConfigured()) {
      throw new ProblemException(
          409,
          "This target is in the server's configuration (ridealong.lrs.endpoint). Change it there.");
    }
  }
}
