import { Scorm2004API } from "scorm-again/min";
import { offer } from "./page";

offer("2004", new Scorm2004API({ autocommit: false, logLevel: 5 }));
