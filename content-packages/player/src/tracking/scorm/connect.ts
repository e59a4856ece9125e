import { courseFile } from "../../launch";
import type { Inspect } from "../../selftest";
import { type Connect, world } from "../connect";
import { reachAt } from "../reach";
import { untracked } from "../web";
import type { Dialect } from "./dialect";
import { type Frame, findApi } from "./find-api";
import { Scorm } from "./scorm";

/** To an LMS that offers SCORM in this edition; without one the course is untracked. */
export function throughScorm(dialect: Dialect): Connect {
  return (launch, course, anonymous, _tab, waiting) => {
    const found = findApi(window as unknown as Frame, dialect.api);
    if (!found) return untracked(anonymous, "none");
    const reach = reachAt(courseFile, world.fetch);
    return new Scorm(found.api, dialect, course, launch.onFail, anonymous, waiting, { ...world, reach });
  };
}

/** For the self-test: where the LMS's interface is. */
export function scormFound({ api }: Dialect): Inspect {
  return () => {
    const found = findApi(window as unknown as Frame, api);
    return [{ name: "found", value: `${api}: ${found?.way ?? "–"}`, care: !found }];
  };
}
