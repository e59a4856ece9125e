/** What a device kept as JSON; nothing if it kept nothing, or something else. */
export function parsed<Shape>(text: string | undefined): Shape | undefined {
  try {
    return JSON.parse(text ?? "") as Shape;
  } catch {
    return undefined;
  }
}
