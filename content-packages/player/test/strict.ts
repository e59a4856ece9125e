/** What ADL's data models accept, element by element, for the values that a course writes. */
export type Edition = "1.2" | "2004";

type Shapes = readonly (readonly [element: RegExp, value: RegExp])[];

const decimal = String.raw`-?\d{1,10}(\.\d{1,7})?`;
const id = "[A-Za-z0-9_.]{1,250}";

const shapes12: Shapes = [
  [/^cmi\.core\.lesson_status$/, /^(passed|failed|completed|incomplete|browsed)$/],
  [/^cmi\.core\.exit$/, /^(time-out|suspend|logout|)$/],
  [/^cmi\.core\.lesson_location$/, /^[ -~]{0,255}$/],
  [/^cmi\.suspend_data$/, /^[ -~]{0,4096}$/],
  [/^cmi\.student_preference\.language$/, /^[ -~]{0,255}$/],
  [/\.score\.(raw|min|max)$/, /^(\d|[1-9]\d|100)(\.\d+)?$/],
  [/(\.latency|\.session_time)$/, /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/],
  [/interactions\.\d+\.id$/, /^[A-Za-z0-9_.]{1,255}$/],
  [/objectives\.\d+\.id$/, /^[A-Za-z0-9_.]{1,255}$/],
  [/objectives\.\d+\.status$/, /^(passed|completed|failed|incomplete|browsed|not attempted)$/],
  [/\.type$/, /^(true-false|choice|fill-in|matching|performance|likert|sequencing|numeric)$/],
  [/\.time$/, /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/],
  [/\.result$/, new RegExp(`^(correct|wrong|unanticipated|neutral|${decimal})$`)],
  [/(student_response|pattern)$/, /^[ -~]{0,255}$/],
];

const answers12: Readonly<Record<string, RegExp>> = {
  choice: /^[a-z0-9](,[a-z0-9])*$/,
  sequencing: /^[a-z0-9](,[a-z0-9])*$/,
  matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
  numeric: new RegExp(`^${decimal}$`),
  likert: /^[a-z0-9]$/,
  performance: /^[ -~]{1,255}$/,
  "fill-in": /^[ -~]{1,255}$/,
};

const shapes2004: Shapes = [
  [/^cmi\.completion_status$/, /^(completed|incomplete|not attempted|unknown)$/],
  [/^cmi\.success_status$/, /^(passed|failed|unknown)$/],
  [/^cmi\.exit$/, /^(time-out|suspend|logout|normal|)$/],
  [/^cmi\.location$/, /^[ -~]{0,1000}$/],
  [/^cmi\.suspend_data$/, /^[ -~]{0,64000}$/],
  [/^cmi\.learner_preference\.language$/, /^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$/],
  [/^adl\.nav\.request$/, /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll)$/],
  [/score\.scaled$/, /^(-?0(\.\d{1,7})?|-?1(\.0{1,7})?)$/],
  [/score\.(raw|min|max)$/, new RegExp(`^${decimal}$`)],
  [/progress_measure$/, /^(0(\.\d{1,7})?|1(\.0{1,7})?)$/],
  [/(latency|session_time)$/, /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/],
  [/(interactions|objectives)\.\d+\.id$/, new RegExp(`^${id}$`)],
  [/objectives\.\d+\.success_status$/, /^(passed|failed|unknown)$/],
  [/objectives\.\d+\.completion_status$/, /^(completed|incomplete|not attempted|unknown)$/],
  [/\.description$/, /^(?!\{)[^\r\n]{1,250}$/],
  [/\.type$/, /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/],
  [/\.timestamp$/, /^20[0-3]\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2}Z)?$/],
  [/\.result$/, new RegExp(`^(correct|incorrect|unanticipated|neutral|${decimal})$`)],
  [/(learner_response|pattern)$/, /^[^\r\n]+$/],
];

const answers2004: Readonly<Record<string, RegExp>> = {
  choice: new RegExp(`^${id}(\\[,\\]${id})*$`),
  sequencing: new RegExp(`^${id}(\\[,\\]${id})*$`),
  matching: new RegExp(`^${id}\\[\\.\\]${id}(\\[,\\]${id}\\[\\.\\]${id})*$`),
  numeric: new RegExp(`^${decimal}$`),
  likert: new RegExp(`^${id}$`),
  performance: new RegExp(`^${id}\\[\\.\\]${id}(\\[,\\]${id}\\[\\.\\]${id})*$`),
};

/** Why an LMS that keeps to the data model refuses this value, after what it holds already. */
export function refusal(
  edition: Edition,
  element: string,
  value: string,
  held: Readonly<Record<string, string>>,
): string | undefined {
  const shape = (edition === "1.2" ? shapes12 : shapes2004).find(([names]) => names.test(element));
  if (!shape) return "no such element";
  if (!shape[1].test(value)) return "not a value of this element";
  const at = /^(cmi\.(interactions|objectives))\.(\d+)\.(.+)$/.exec(element);
  return at ? entryRefusal(edition, at[1] ?? "", Number(at[3]), at[4] ?? "", value, held) : undefined;
}

function entryRefusal(
  edition: Edition,
  list: string,
  index: number,
  field: string,
  value: string,
  held: Readonly<Record<string, string>>,
): string | undefined {
  const entry = `${list}.${index}`;
  if (field === "id") {
    const before = held[`${entry}.id`];
    if (list === "cmi.objectives" && before !== undefined && before !== value) return "another id than before";
    if (index > 0 && held[`${list}.${index - 1}.id`] === undefined) return "a gap before it";
    const twin = Object.keys(held).find(
      (name) => name !== `${entry}.id` && /objectives\.\d+\.id$/.test(name) && held[name] === value,
    );
    return list === "cmi.objectives" && twin ? "an id twice" : undefined;
  }
  if (held[`${entry}.id`] === undefined) return "no id yet";
  if (!/(response|pattern)$/.test(field)) return undefined;
  const type = held[`${entry}.type`];
  if (type === undefined) return "no type yet";
  if (edition === "2004" && type === "numeric" && field.endsWith("pattern")) {
    const [low, high] = value.split("[:]");
    return high !== undefined && Number(low) <= Number(high) ? undefined : "not a range";
  }
  const answers = edition === "1.2" ? answers12 : answers2004;
  if (!answers[type]?.test(value)) return `no answer of type ${type}`;
  if (type !== "choice") return undefined;
  const parts = value.split(edition === "1.2" ? "," : "[,]");
  if (new Set(parts).size < parts.length) return "a choice twice";
  const sorted = (pattern: string): string => pattern.split("[,]").sort().join();
  const twin = Object.keys(held).some(
    (name) =>
      field.endsWith("pattern") &&
      name.startsWith(`${entry}.correct_responses.`) &&
      name !== `${entry}.${field}` &&
      sorted(held[name] ?? "") === sorted(value),
  );
  return twin ? "a pattern twice" : undefined;
}
