package org.ridealong.server;

/** Maven, when it started us: were it killed, nobody would be left to press Ctrl-C. */
final class ParentProcess {
  static final String VARIABLE = "RIDEALONG_PARENT_PROCESS";

  private ParentProcess() {}

  static void onceGone(Runnable action) {
    String pid = System.getenv(VARIABLE);
    if (pid != null) {
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(parent -> parent.onExit().thenRun(action).isDone());
    }
  }
}
