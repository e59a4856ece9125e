export type Child = Node | string | false | null | undefined;

type Properties<Name extends keyof HTMLElementTagNameMap> = {
  [Key in keyof HTMLElementTagNameMap[Name]]?: HTMLElementTagNameMap[Name][Key] | undefined;
} & {
  class?: string;
  [aria: `aria-${string}`]: string | number | false | undefined;
};

/** An element by its name and classes (`p.soft`), with its properties and children. What it has no property for is an attribute. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  selector: Name | `${Name}.${string}`,
  ...parts: readonly (Properties<Name> | Child)[]
): HTMLElementTagNameMap[Name] {
  const [name, ...classes] = selector.split(".") as [Name, ...string[]];
  const element = document.createElement(name);
  element.classList.add(...classes);
  for (const part of parts) {
    if (typeof part === "string" || part instanceof Node) element.append(part);
    else for (const [key, value] of Object.entries(part || {})) set(element, key, value);
  }
  return element;
}

function set(element: HTMLElement, key: string, value: unknown): void {
  if (value === undefined) return;
  if (key in element) Reflect.set(element, key, value);
  else if (value !== false) element.setAttribute(key, String(value));
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
