const PREVIEW_LENGTH = 160;

/** The first words of a message, on one line, for the list. */
export function previewOf(text: string): string {
  const line = text.slice(0, 2_000).replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length > PREVIEW_LENGTH
    ? `${characters
        .slice(0, PREVIEW_LENGTH - 1)
        .join("")
        .trimEnd()}…`
    : line;
}
