/** `text` without the characters of `trimmed` at its end. A pattern for that would start anew at each of them. */
export function trimEndOf(text: string, trimmed: string): string {
  let end = text.length;
  while (end > 0 && trimmed.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
