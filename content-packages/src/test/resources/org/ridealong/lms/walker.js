(() => {
  /* Does the next thing that a learner can do in the course, and answers what it was. A decision comes with its text. */
  const frame = document.querySelector("iframe");
  const course = frame ? frame.contentDocument : document;
  const view = course?.defaultView;
  if (view && !view.heard) {
    view.heard = true;
    window.errors ??= [];
    const hear = (event) => window.errors.push(event.message ?? String(event.reason));
    view.addEventListener("error", hear);
    view.addEventListener("unhandledrejection", hear);
  }
  const find = (selector) => [...(course?.querySelectorAll(selector) ?? [])].filter((found) => !found.disabled);
  const first = (selector) => find(selector)[0];
  if (!first("main h1")) return "found nothing yet";
  if (first("main .scores")) return "saw the result";

  const did = (what, element) => {
    element.click();
    return what;
  };
  const sure = first(".sure button");
  if (sure) return did("said how sure", sure);
  const choice = first("button.choice[aria-pressed=false], button.choice:not([aria-pressed])");
  if (choice) return did(`decided: ${choice.textContent}`, choice);

  const told = (element) => {
    for (const type of ["input", "change"]) element.dispatchEvent(new view.Event(type, { bubbles: true }));
    return "answered";
  };
  const open = find("main select").find((select) => !select.value);
  if (open) {
    open.value = [...open.options].find((option) => option.value).value;
    return told(open);
  }
  const number = find("main #number").find((input) => !input.value);
  if (number) {
    number.value = "7";
    return told(number);
  }
  const ticks = find("main form input[type=radio], main form input[type=checkbox]");
  if (ticks.length > 0 && !ticks.some((tick) => tick.checked)) return did("answered", ticks[0]);
  const on = first("main button.primary");
  return on ? did("went on", on) : `found nothing to do on ${first("main h1").textContent}`;
})();
