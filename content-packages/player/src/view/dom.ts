export type Child = Node | string | false | null | undefined;

type Settable<Element> = { [Key in keyof Element]?: Element[Key] | undefined };

type Properties<Name extends keyof HTMLElementTagNameMap> = Settable<
  Omit<HTMLElementTagNameMap[Name], "attributes" | "className">
> & {
  class?: string;
  /** Everything that is an attribute and no property: `aria-…`, `data-…`, `role`. */
  attributes?: Record<string, string | number | false | undefined>;
};

/** An element with its properties and children. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<Name> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  const { attributes, class: className = "", ...rest } = properties;
  if (className) element.className = className;
  for (const [key, value] of Object.entries(rest)) {
    if (value !== undefined) Reflect.set(element, key, value);
  }
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== undefined && value !== false) element.setAttribute(key, String(value));
  }
  element.append(...present(children));
  return element;
}

/** An element whose content the packager rendered, and therefore escaped. */
export function rendered<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  html: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.innerHTML = html;
  for (const empty of element.querySelectorAll("th:empty")) empty.replaceWith(document.createElement("td"));
  for (const table of element.querySelectorAll("table")) {
    const frame = document.createElement("div");
    table.replaceWith(frame);
    frame.append(table);
    scrolling(frame, "");
  }
  return element;
}

/** A frame that scrolls sideways where its content is too wide; then the keyboard reaches it too. */
export function scrolling(frame: HTMLElement, label: string): HTMLElement {
  frame.classList.add("wide");
  requestAnimationFrame(() => {
    if (frame.scrollWidth <= frame.clientWidth) return;
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", label || (frame.querySelector("th")?.textContent ?? ""));
  });
  return frame;
}

export function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => typeof child === "string" || child instanceof Node);
}

/** An SVG element, which `createElement` cannot make. */
export function svg(name: string, attributes: Record<string, string | number>, ...children: Node[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
