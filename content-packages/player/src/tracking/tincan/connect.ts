import { type Connect, world } from "../connect";
import { Tincan } from "./tincan";

/** To the record store that the address of this page names. */
export const throughTincan: Connect = (launch, course, anonymous, _tab, waiting) => {
  const go = (address: string): void => window.location.assign(address);
  return new Tincan(launch, course, anonymous, waiting, { ...world, query: window.location.search, go });
};
