/** What people see of a mail in the inbox. */
export interface ShownMessage {
  status: string;
  isUnread: boolean;
  automatic: string;
  from: string | null;
  text: string;
  quotedText: string | null;
  /** Its HTML folds history away. */
  isFolded: boolean;
  files: { name: string; isInline: boolean }[];
}

/** The columns of a `ShownMessage`, of the message m in the conversation c. */
export const SHOWN = `json_build_object('status', c.status, 'isUnread', c.is_unread, 'automatic', m.automatic,
  'from', m.from_address, 'text', m.text, 'quotedText', m.quoted_text,
  'isFolded', COALESCE(m.html LIKE '%data-quoted%', false),
  'files', (SELECT COALESCE(json_agg(json_build_object('name', a.file_name, 'isInline', a.is_inline) ORDER BY a.id), '[]')
    FROM attachments AS a WHERE a.shop_id = m.shop_id AND a.message_id = m.id))`;

const MAX_WORDS = 70;

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return JSON.stringify(line.length > MAX_WORDS ? `${line.slice(0, MAX_WORDS)}…` : line);
}

/** "open, unread · mika@example.com · "Where is …" · hidden: "On Monday …" · files: a.pdf, hole.png (in the text)" */
export function describeOutcome(message: ShownMessage): string {
  const { status, isUnread, automatic, from, text, quotedText, isFolded, files } = message;
  const names = files.map(({ name, isInline }) => (isInline ? `${name} (in the text)` : name));
  const facts = [
    `${status}, ${isUnread ? "unread" : "read"}`,
    automatic === "none" ? "" : automatic,
    from ?? "nobody",
    cut(text),
    quotedText === null ? "" : `hidden: ${cut(quotedText)}`,
    isFolded ? "folded in the HTML" : "",
    names.length > 0 ? `files: ${names.join(", ")}` : "",
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}
