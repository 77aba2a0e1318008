import { mentionPatternInBytes } from "./mention-pattern";
import type { Subject } from "./subject";

const TYPES = {
  customers: "bigint[]",
  emails: "text[]",
  phones: "text[]",
  names: "text[]",
  orders: "bigint[]",
  contacts: "uuid[]",
  conversations: "uuid[]",
  messages: "uuid[]",
} as const satisfies Record<keyof Subject, string>;

/** Where a text, or bytes as encode(…, 'escape') writes them, holds an address or phone of theirs: see mentionPattern. */
const PATTERNS: Readonly<Record<string, (subject: Subject) => string | null>> = {
  addresspattern: ({ emails, phones }) => mentionPatternInBytes({ emails, phones, names: [] }),
};

const isSubjectKey = (name: string): name is keyof Subject => name in TYPES;

function valueOf(name: string, shopId: number, subject: Subject): [value: unknown, type: string] {
  if (name === "shop") return [shopId, "int"];
  if (isSubjectKey(name)) return [subject[name], TYPES[name]];
  const makePattern = PATTERNS[name];
  if (!makePattern) throw new Error(`no such part of a subject: ${name}`);
  return [makePattern(subject), "text"];
}

/**
 * Makes a statement with named places of one with numbered parameters: `:shop` is the shop's id, `:emails` and the
 * other names of Subject are arrays of their values; `:addresspattern` is a regular expression.
 */
export function bindSubject(
  statement: string,
  shopId: number,
  subject: Subject,
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const places = new Map<string, string>();
  // Two colons are a cast.
  const text = statement.replaceAll(/(?<!:):([a-z]+)/g, (_match, name: string) => {
    const known = places.get(name);
    if (known) return known;
    const [value, type] = valueOf(name, shopId, subject);
    values.push(value);
    const place = `$${values.length}::${type}`;
    places.set(name, place);
    return place;
  });
  return { text, values };
}
