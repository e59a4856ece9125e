import { given } from "../selftest";
import { start } from "../start";
import { throughCmi5 } from "../tracking/cmi5/connect";
import { reports } from "../tracking/reports";

start(throughCmi5, given("endpoint", "fetch", "actor", "registration", "activityId"), reports);
