import { start } from "../start";
import { scormFound, throughScorm } from "../tracking/scorm/connect";
import { scorm2004 } from "../tracking/scorm2004/dialect";

start(throughScorm(scorm2004), scormFound(scorm2004));
