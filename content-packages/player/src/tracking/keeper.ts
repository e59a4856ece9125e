import type { Launch } from "../launch";
import type { Started } from "./tracker";

/** Who beside the learner holds the record that a certificate's code leads to. */
export type Keeper =
  | { readonly kind: "nobody" | "lms" | "records" }
  | { readonly kind: "server" /** With a slash at the end. */; readonly address: string };

/** An LMS with a record store of its own comes before our server, since it is the one that is told. */
export function keeperOf({ standard, reporting }: Launch, { mode, reporter }: Started): Keeper {
  if (mode === "none" || standard === "preview") return { kind: "nobody" };
  if (reporter) return { kind: "records" };
  if (reporting) return { kind: "server", address: reporting.endpoint };
  return { kind: standard.startsWith("scorm") ? "lms" : "nobody" };
}
