/** The identifiers that statements are made of. */

export type VerbName =
  | "initialized"
  | "resumed"
  | "attempted"
  | "answered"
  | "experienced"
  | "completed"
  | "progressed"
  | "interacted"
  | "mastered"
  | "passed"
  | "failed"
  | "suspended"
  | "terminated";

export type ActivityType =
  | "module"
  | "objective"
  | "lesson"
  | "simulation"
  | "assessment"
  | "cmi.interaction"
  | "attempt"
  | "profile";

export type ExtensionName =
  | "content-version"
  | "attempt"
  | "option-quality"
  | "next"
  | "step"
  | "ending"
  | "place"
  | "due"
  | "mode"
  | "confidence";

export const scormProfile = "https://w3id.org/xapi/scorm";
export const branchingProfile = "https://ridealong.org/xapi/profile/branching";
/** Of statements that cmi5 itself defines, and of those among them that decide whether a learner moves on. */
export const definedCategory = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
export const moveOnCategory = "https://w3id.org/xapi/cmi5/context/categories/moveon";
export const masteryExtension = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
export const progressExtension = "https://w3id.org/xapi/cmi5/result/extensions/progress";

export function verb(name: VerbName): string {
  return `http://adlnet.gov/expapi/verbs/${name}`;
}

export function activityType(name: ActivityType): string {
  return `http://adlnet.gov/expapi/activities/${name}`;
}

export function extension(name: ExtensionName): string {
  return `https://ridealong.org/xapi/ext/${name}`;
}

/** Ids of a module's parts, all below the module's own. */
export const part = {
  lesson: (iri: string, lesson: string) => `${iri}/lessons/${lesson}`,
  recall: (iri: string, lesson: string) => `${iri}/lessons/${lesson}/recall`,
  scenario: (iri: string, scenario: string) => `${iri}/scenarios/${scenario}`,
  decision: (iri: string, scenario: string, step: string) => `${iri}/scenarios/${scenario}/steps/${step}`,
  path: (iri: string, scenario: string) => `${iri}/scenarios/${scenario}/path`,
  skill: (iri: string, skill: string) => `${iri}/skills/${skill}`,
  quiz: (iri: string) => `${iri}/quiz`,
  plan: (iri: string) => `${iri}/plan`,
  boosters: (iri: string) => `${iri}/boosters`,
  booster: (iri: string, item: string) => `${iri}/boosters/${item}`,
  item: (iri: string, item: string) => `${iri}/quiz/${item}`,
};
