/** One method of an Authentication-Results header: "dkim=pass header.d=example.com". */
export interface MethodResult {
  method: string;
  result: string;
  /** Property → value: "header.d" → "example.com". Names and values lower-cased. */
  properties: ReadonlyMap<string, string>;
}

/** An Authentication-Results header, or the payload of ARC-Authentication-Results. */
export interface AuthenticationResults {
  /** Who says so. Lower-cased. */
  authservId: string;
  methods: MethodResult[];
}

const MAX_LENGTH = 8_192;
const MAX_METHODS = 40;

/**
 * Takes comments out and marks what stood in quotation marks, so that neither can pass for a result: in one walk over
 * the characters, since comments nest and quotes escape (RFC 5322, section 3.2). Null when either is left open.
 */
function stripComments(value: string): string | null {
  let plain = "";
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index] ?? "";
    const isEscape = character === "\\" && (isQuoted || depth > 0);
    if (isEscape) index += 1;
    else if (isQuoted) {
      if (character === '"') isQuoted = false;
      // Nothing in quotes may end a value, a property or a method.
      else plain += /[;\s=()]/.test(character) ? "_" : character;
    } else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (depth === 0 && character === '"') isQuoted = true;
    else if (depth === 0) plain += character;
    if (depth < 0) return null;
    if (depth > 0 && character === "(") plain += " ";
  }
  return depth === 0 && !isQuoted ? plain : null;
}

function readMethod(part: string): MethodResult | null {
  // White space around "=" is allowed; without it each word is one pair.
  const words = part.replace(/\s+/g, " ").replace(/ ?= ?/g, "=").trim().split(" ");
  const [head = "", ...rest] = words;
  const [method = "", result = ""] = head.split("=");
  const name = method.split("/")[0] ?? "";
  if (name === "" || result === "") return null;
  const properties = new Map<string, string>();
  for (const word of rest) {
    const equals = word.indexOf("=");
    const key = word.slice(0, Math.max(0, equals));
    // Said twice it says nothing: which of the two a reader takes is anybody's guess.
    if (key) properties.set(key, properties.has(key) ? "" : word.slice(equals + 1));
  }
  return { method: name, result, properties };
}

/**
 * Reads the value of an Authentication-Results header (RFC 8601, section 2.2), or of ARC-Authentication-Results behind
 * its instance (RFC 8617, section 4.1.1). Null for what is longer than 8,192 characters or not well formed. One walk.
 */
export function parseAuthenticationResults(value: string): AuthenticationResults | null {
  if (value.length > MAX_LENGTH) return null;
  const plain = stripComments(value);
  if (plain === null) return null;
  const [head = "", ...parts] = plain.toLowerCase().split(";");
  const authservId = head.trim().split(/\s+/)[0] ?? "";
  if (authservId === "" || authservId.includes("=")) return null;
  const methods = parts
    .slice(0, MAX_METHODS)
    .map(readMethod)
    .filter((method) => method !== null);
  return { authservId, methods };
}
