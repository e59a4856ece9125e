import { readLaunch } from "../launch";
import { openProgramme } from "../programme";
import { given } from "../selftest";
import { start } from "../start";
import { reports } from "../tracking/reports";
import { throughTincan } from "../tracking/tincan/connect";

const launch = readLaunch(document);
const { programme } = launch;
if (programme) void openProgramme(launch, programme);
else start(throughTincan, given("endpoint", "auth", "actor", "registration"), reports);
