import { start } from "../start";
import { reports } from "../tracking/reports";
import { scormFound, throughScorm } from "../tracking/scorm/connect";
import { scorm12 } from "../tracking/scorm12/dialect";

start(throughScorm(scorm12), scormFound(scorm12), reports);
