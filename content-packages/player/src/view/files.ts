import { h } from "./dom";

/** A file for the learner's own device; it never leaves the page on another way. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Copies with headings and tables, for a mail or a document. The older way, because frames that an LMS makes seldom allow
 * the newer one. Whether it worked.
 */
export function copy(content: HTMLElement): boolean {
  const held = h("div.hidden-text", content);
  document.body.append(held);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(content);
  selection?.addRange(range);
  const copied = document.execCommand("copy");
  selection?.removeAllRanges();
  held.remove();
  return copied;
}
