import { start } from "../start";
import { throughScorm } from "../tracking/scorm/connect";
import { scorm12 } from "../tracking/scorm12/dialect";

start(throughScorm(scorm12));
