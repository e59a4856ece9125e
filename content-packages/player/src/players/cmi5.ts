import { start } from "../start";
import { throughCmi5 } from "../tracking/cmi5/connect";

start(throughCmi5);
