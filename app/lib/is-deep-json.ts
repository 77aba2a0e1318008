/**
 * Whether a JSON text nests objects and arrays deeper than `max`. Told by its brackets alone, before anything that calls
 * itself for each level reads it: PostgreSQL and JSON.stringify run out of stack.
 */
export function isDeepJson(text: string, max: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (isInString) {
      if (character === "\\") index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > max) return true;
    } else if (character === "}" || character === "]") depth -= 1;
  }
  return false;
}
