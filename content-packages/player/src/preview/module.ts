/** What the preview's server says of the module; `PreviewDesk.java` writes it. */
export interface Module {
  readonly title: string;
  /** The worst first. */
  readonly findings: readonly Finding[];
  /** None if errors keep the module from being played. */
  readonly groups: readonly Group[];
}

export interface Finding {
  readonly severity: "error" | "warning" | "hint";
  /** `file:line`. */
  readonly place: string;
  /** The part that it is about, as `scenario/step/option` or `quiz/item`; may be empty. */
  readonly node: string;
  readonly message: string;
  readonly mend: string;
}

export interface Group {
  readonly title: string;
  /** Empty for what is no scenario. */
  readonly scenario: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly id: string;
  readonly title: string;
  /** A place to begin at; steps and endings have several, so one asks for their ways. */
  readonly saved?: string;
}

/** A state in which somebody can stand at a step or an ending. */
export interface Way {
  readonly saved: string;
  readonly path: readonly { readonly step: string; readonly option: string }[];
  readonly values: Readonly<Record<string, number>>;
  /** What of the scene is shown here and not everywhere. */
  readonly sees: readonly string[];
  /** Further states in which the same is seen, and the same follows next. */
  readonly alike?: readonly Way[];
}

export async function ask<Answer>(address: string): Promise<Answer | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
