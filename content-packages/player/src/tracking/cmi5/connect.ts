import { type Connect, world } from "../connect";
import { Cmi5 } from "./cmi5";

/** To an LMS that launched this page as cmi5 says. */
export const throughCmi5: Connect = (_launch, course, anonymous, tab, waiting) => {
  const go = (address: string): void => window.location.assign(address);
  return new Cmi5(course, anonymous, waiting, { ...world, query: window.location.search, tab, go });
};
