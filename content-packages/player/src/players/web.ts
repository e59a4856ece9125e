import { start } from "../start";
import { rehearsal } from "../tracking/rehearsal";
import { reports } from "../tracking/reports";
import { untracked } from "../tracking/web";

/** Our own pages: the results go to our record store, or in a preview to the page around it. */
start(
  ({ standard }, course, anonymous) =>
    standard === "web" ? untracked(anonymous, "normal") : rehearsal(course, anonymous),
  () => [],
  reports,
);
