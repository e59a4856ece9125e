import { readLaunch } from "../launch";
import { openProgramme } from "../programme";
import { start } from "../start";
import { throughTincan } from "../tracking/tincan/connect";

const { programme } = readLaunch(document);
if (programme) void openProgramme(programme);
else start(throughTincan);
