import { readLaunch } from "../launch";
import { openProgramme } from "../programme";
import { given } from "../selftest";
import { start } from "../start";
import { throughTincan } from "../tracking/tincan/connect";

const { programme, words } = readLaunch(document);
if (programme) void openProgramme(programme, words);
else start(throughTincan, given("endpoint", "auth", "actor", "registration"));
