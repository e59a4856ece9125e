import { start } from "../start";
import { untracked } from "../tracking/web";

/** Our own pages: the results go to our record store, or nowhere in a preview. */
start(
  ({ standard }, _course, anonymous) => untracked(anonymous, standard === "web" ? "normal" : "none"),
  () => [],
);
