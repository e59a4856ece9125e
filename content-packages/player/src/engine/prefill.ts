import type { Aid, Course } from "./course";

/** What the learner wrote, by `aid/field`; the plan at the end of the module stands under `commitment/…`. */
export type Texts = Readonly<Record<string, string>>;

export interface Prefill {
  readonly text: string;
  /** Absent if it comes from the plan. */
  readonly aid: Aid | undefined;
}

/** What a blank that the learner has not touched starts with: the field that it names, else one of the same id. */
export function prefill(course: Course, texts: Texts, aid: Aid, field: Aid["fields"][number]): Prefill | undefined {
  const others = course.aids.filter(({ id }) => id !== aid.id).map(({ id }) => `${id}/${field.id}`);
  const origin = (field.from ? [field.from] : others).find((key) => texts[key]?.trim());
  if (!origin) return undefined;
  return { text: texts[origin] ?? "", aid: course.aids.find(({ id }) => origin.startsWith(`${id}/`)) };
}
