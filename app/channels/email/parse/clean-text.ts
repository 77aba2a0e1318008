// C0 controls but tab, newline and return, and DEL. PostgreSQL cannot store NUL, and nobody can read the others.
// oxlint-disable-next-line no-control-regex -- they are what is searched for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

// Halves of surrogate pairs that lost their other half; with the u flag whole pairs do not match.
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Text that can be stored and shown: no control characters, no halves of surrogate pairs, "\n" between lines. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").replace(LONE_SURROGATES, "\ufffd");
}

/**
 * The same for what must be one line: names, subjects, file names. At most `maxLength` characters; blanks may make up
 * four times as many before them.
 */
export function cleanLine(text: string, maxLength: number): string {
  return cleanText(text.slice(0, 4 * maxLength + 1_000))
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, maxLength)
    .replace(LONE_SURROGATES, "");
}
