/** A field as somebody typed it, without the control characters and line ends that no single line has. */
export function readLine(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? "").replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}
