import { start } from "../start";
import { reports } from "../tracking/reports";
import { scormFound, throughScorm } from "../tracking/scorm/connect";
import { scorm2004 } from "../tracking/scorm2004/dialect";

start(throughScorm(scorm2004), scormFound(scorm2004), reports);
