// C0 controls but tab, newline and return, and DEL. PostgreSQL cannot store NUL, and nobody can read the others.
// oxlint-disable-next-line no-control-regex -- they are what is searched for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

// Halves of surrogate pairs that lost their other half; with the u flag whole pairs do not match.
const LONE_SURROGATES = /\p{Surrogate}/gu;

// What turns the direction of all that follows: "gpj.exe" could be shown as "exe.jpg", and a name as somebody else's.
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text that can be stored and shown: no control characters, no halves of surrogate pairs, "\n" between lines. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").replace(LONE_SURROGATES, "\ufffd");
}

/**
 * The same for what must be one line: names, subjects, file names. Nothing in it turns the direction of what follows. At most `maxLength` characters; blanks may make up
 * four times as many before them.
 */
export function cleanLine(text: string, maxLength: number): string {
  return cleanText(text.slice(0, 4 * maxLength + 1_000))
    .replace(OVERRIDES, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, maxLength)
    .replace(LONE_SURROGATES, "");
}
