import { Scorm12API } from "scorm-again/min";
import { offer } from "./page";

offer("1.2", new Scorm12API({ autocommit: false, logLevel: 5 }));
