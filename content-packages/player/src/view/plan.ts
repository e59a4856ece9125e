import { calendar } from "../engine/ics";
import { day, isDue, type Plan, planKeys, planOf, proposals } from "../engine/plan";
import { words } from "../strings/words";
import { secondary, submit } from "./buttons";
import { h, present } from "./dom";
import { download } from "./files";
import { message } from "./message";
import { section } from "./page";
import type { Stage } from "./stage";

/** One thing to do at work, tied to a moment and a day. Draws itself again in its own place. */
export function planSection(stage: Stage, change = false): HTMLElement {
  const plan = planOf(stage.notes.texts);
  const body = section("plan card", words.plan.title, ...(plan && !change ? kept(plan) : [form(plan)]));
  const redraw = (changing: boolean): void => {
    const next = planSection(stage, changing);
    body.replaceWith(next);
    const title = next.querySelector("h2");
    if (title) title.tabIndex = -1;
    title?.focus();
  };

  function kept(plan: Plan): (Node | string)[] {
    const { title } = stage.course;
    const text = words.plan.sentence(plan.when, plan.will);
    const remind = secondary(words.plan.calendar, () => {
      const reminder = {
        id: `${stage.course.id}-${plan.date}`,
        title: words.plan.reminder(title),
        text,
        date: plan.date,
      };
      download(`${stage.course.id}.ics`, "text/calendar", calendar(reminder, new Date()));
    });
    return present([
      h("p.lead", text),
      h("p", words.plan.back(longDate(plan.date, stage))),
      plan.outcome && h("p.soft", words.plan.outcomes[plan.outcome as Outcome]),
      h(
        "p.actions",
        remind,
        secondary(words.plan.change, () => redraw(true)),
      ),
    ]);
  }

  function form(plan: Plan | undefined): HTMLElement {
    const problem = message();
    const when = h("input", { type: "text", name: "when", value: plan?.when ?? "" });
    const will = h("textarea", { name: "will", rows: 2, value: plan?.will ?? "" });
    const today = new Date();
    const date = h("input", { type: "date", name: "date", min: day(today), value: plan?.date ?? day(today, 7) });
    const chips = proposals(stage.course, stage.session.progress).map((text) =>
      secondary(text, () => {
        will.value = text;
        will.focus();
      }),
    );
    const ask = h(
      "form.question",
      { noValidate: true },
      h("p", words.plan.lead),
      field(words.plan.when, when),
      field(words.plan.will, will),
      h("p.soft", words.plan.proposals),
      h("div.chips", ...chips),
      field(words.plan.date, date),
      problem,
      submit(words.plan.keep),
    );
    ask.onsubmit = (event) => {
      event.preventDefault();
      const missing = [when, will, date].find(({ value }) => !value.trim());
      problem.textContent = missing ? words.plan.missing : "";
      missing?.focus();
      if (missing) return;
      const made = { when: phrase(when.value), will: phrase(will.value), date: date.value, outcome: "" };
      for (const part of ["when", "will", "date", "outcome"] as const) stage.notes.set(planKeys[part], made[part]);
      stage.session.commit(made.date);
      redraw(false);
    };
    return ask;
  }

  return body;
}

type Outcome = keyof typeof words.plan.outcomes;

/** On the day and after it: what was planned, and how it went. */
export function lookBack(stage: Stage): HTMLElement | false {
  const plan = planOf(stage.notes.texts);
  if (!plan || !isDue(plan, new Date())) return false;
  const answers = (Object.keys(words.plan.answers) as Outcome[]).map((outcome) =>
    secondary(words.plan.answers[outcome], () => {
      stage.notes.set(planKeys.outcome, outcome);
      const said = h("p", { tabIndex: -1 }, words.plan.outcomes[outcome]);
      asked.replaceWith(said);
      said.focus();
    }),
  );
  const asked = h("div.actions", ...answers);
  return section(
    "plan card",
    words.plan.planned,
    h("p.lead", words.plan.sentence(plan.when, plan.will)),
    h("p", words.plan.how),
    asked,
  );
}

/** Fits into a sentence. */
function phrase(text: string): string {
  return text.trim().replace(/[\s.,;]+$/, "");
}

function field(label: string, control: HTMLElement): HTMLElement {
  return h("label.field", h("b", label), control);
}

function longDate(date: string, { course }: Stage): string {
  return new Date(`${date}T12:00`).toLocaleDateString(course.language, { dateStyle: "full" });
}
