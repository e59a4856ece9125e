import { start } from "../start";
import { untracked } from "../tracking/web";

start((_launch, _course, anonymous) => untracked(anonymous, "none"));
