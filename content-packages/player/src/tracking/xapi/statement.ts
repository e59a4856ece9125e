import type { Course } from "../../engine/course";
import type { Standard } from "../../launch";
import {
  activityType,
  branchingProfile,
  definedCategory,
  type ExtensionName,
  extension,
  masteryExtension,
  moveOnCategory,
  scormProfile,
  type VerbName,
  verb,
} from "./terms";

/** A statement that still lacks who it is about and the registration: these come with the launch. */
export interface Draft {
  readonly id: string;
  readonly timestamp: string;
  readonly verb: { readonly id: string; readonly display: Words };
  readonly object: Activity;
  readonly result?: Result;
  readonly context: Context;
}

export type Words = Readonly<Record<string, string>>;

export interface Activity {
  readonly objectType: "Activity";
  readonly id: string;
  readonly definition: Definition;
}

export interface Definition {
  readonly type: string;
  readonly name?: Words;
  readonly description?: Words;
  readonly interactionType?: string;
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly Component[];
  readonly scale?: readonly Component[];
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
  readonly steps?: readonly Component[];
}

export interface Component {
  readonly id: string;
  readonly description: Words;
}

export interface Result {
  readonly response?: string;
  readonly score?: { readonly scaled: number; readonly raw: number; readonly min: number; readonly max: number };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Context {
  readonly platform: string;
  readonly language: string;
  readonly contextActivities: {
    readonly parent?: readonly { readonly id: string }[];
    readonly grouping?: readonly { readonly id: string }[];
    readonly category: readonly { readonly id: string }[];
  };
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What all statements of a session have in common. */
export interface Session {
  readonly course: Course;
  readonly standard: Standard;
  readonly newId: () => string;
  /** What an LMS calls the module, if not by its own id. */
  readonly module?: string;
  /** What an LMS wants for a pass, 0 to 1. */
  readonly mastery?: number | undefined;
}

export interface About {
  /** Where the statement's id is settled already. */
  readonly id?: string | undefined;
  readonly verb: VerbName;
  readonly object: Activity;
  readonly at: Date;
  readonly result?: Result;
  /** The activity that holds this one. */
  readonly parent?: string;
  /** Whether cmi5 defines this statement; all others it only allows. */
  readonly defined?: true;
  readonly extensions?: Partial<Record<ExtensionName, unknown>>;
}

export function draft(session: Session, about: About): Draft {
  const { course, newId } = session;
  const module = session.module ?? course.iri;
  const inside = about.object.id !== module;
  return {
    id: about.id ?? newId(),
    timestamp: about.at.toISOString(),
    verb: { id: verb(about.verb), display: { "en-US": about.verb } },
    object: about.object,
    ...(about.result ? { result: about.result } : {}),
    context: {
      platform: "Ridealong",
      language: course.language,
      contextActivities: {
        ...(inside ? { parent: [{ id: about.parent ?? module }], grouping: [{ id: course.iri }] } : {}),
        category: categories(session, about),
      },
      extensions: {
        [extension("content-version")]: course.version,
        ...Object.fromEntries(
          Object.entries(about.extensions ?? {}).map(([name, value]) => [extension(name as ExtensionName), value]),
        ),
        ...(isVerdict(about) && session.mastery !== undefined ? { [masteryExtension]: session.mastery } : {}),
      },
    },
  };
}

function categories({ standard }: Session, about: About): Context["contextActivities"]["category"] {
  const profiles = [...(standard.startsWith("scorm") ? [scormProfile] : []), branchingProfile];
  const defined = standard === "cmi5" && about.defined;
  const { success, completion } = about.result ?? {};
  const decides = success !== undefined || completion !== undefined;
  return [
    ...profiles.map((id) => ({ objectType: "Activity", id, definition: { type: activityType("profile") } })),
    ...(defined ? [{ id: definedCategory }] : []),
    ...(defined && decides ? [{ id: moveOnCategory }] : []),
  ];
}

function isVerdict({ defined, result }: About): boolean {
  return defined === true && result?.success !== undefined;
}

export function scoreOutOf(raw: number, max: number): NonNullable<Result["score"]> {
  return { scaled: Math.round((raw / max) * 1e4) / 1e4, raw, min: 0, max };
}
