import type { ConversationState, StateChange } from "./conversation-state";

interface Column {
  name: string;
  type: string;
}

/** Where each field stands. */
const COLUMNS: Readonly<Record<keyof ConversationState, Column>> = {
  contactId: { name: "contact_id", type: "uuid" },
  status: { name: "status", type: "text" },
  isUnread: { name: "is_unread", type: "boolean" },
  waitingSince: { name: "waiting_since", type: "timestamptz" },
  handler: { name: "handler", type: "text" },
  lastAuthor: { name: "last_author", type: "text" },
  lastActivityAt: { name: "last_activity_at", type: "timestamptz" },
  preview: { name: "preview", type: "text" },
  firstRepliedAt: { name: "first_replied_at", type: "timestamptz" },
  closedAt: { name: "closed_at", type: "timestamptz" },
  assigneeId: { name: "assignee_id", type: "bigint" },
  tags: { name: "tags", type: "text[]" },
  priority: { name: "priority", type: "text" },
  snoozedUntil: { name: "snoozed_until", type: "timestamptz" },
  isSpam: { name: "is_spam", type: "boolean" },
  mergedIntoId: { name: "merged_into_id", type: "uuid" },
  trustedSender: { name: "trusted_sender", type: "text" },
  trustedBy: { name: "trusted_by", type: "bigint" },
  originalOf: { name: "original_of", type: "uuid" },
  lastSequence: { name: "last_sequence", type: "int" },
  deliveredSequence: { name: "delivered_sequence", type: "int" },
  readSequence: { name: "read_sequence", type: "int" },
  teamReadSequence: { name: "team_read_sequence", type: "int" },
};

type IfNoneField = keyof NonNullable<StateChange["ifNone"]>;
type AtLeastField = keyof NonNullable<StateChange["atLeast"]>;

const IF_NONE = new Set<string>(["waitingSince", "firstRepliedAt"] satisfies IfNoneField[]);
const AT_LEAST = new Set<string>([
  "lastActivityAt",
  "deliveredSequence",
  "readSequence",
  "teamReadSequence",
] satisfies AtLeastField[]);

const value = (object: string, field: string, type: string): string =>
  type === "text[]"
    ? `ARRAY(SELECT json_array_elements_text(${object} -> '${field}'))`
    : `(${object} ->> '${field}')::${type}`;

/** A column after a change: what was set, else what was; then what is only set where there is none, or at least. */
function assignment([field, { name, type }]: [string, Column]): string {
  const given = `CASE WHEN change.set -> '${field}' IS NULL THEN c.${name} ELSE ${value("change.set", field, type)} END`;
  let after = given;
  if (IF_NONE.has(field)) after = `COALESCE(${given}, ${value(`change."ifNone"`, field, type)})`;
  // GREATEST leaves out what is null.
  if (AT_LEAST.has(field)) after = `GREATEST(${given}, ${value(`change."atLeast"`, field, type)})`;
  return `${name} = ${after}`;
}

/** `SET` list that does to a row `c` of conversations what the row `change` of `CHANGE_COLUMNS` says. */
export const STATE_ASSIGNMENTS = Object.entries(COLUMNS).map(assignment).join(",\n    ");

/** Columns of a change given as a record of JSON. */
export const CHANGE_COLUMNS = `set json, "ifNone" json, "atLeast" json`;

// Times as milliseconds, ids as text: both kinds of transaction then read them alike.
function selection([field, { name, type }]: [string, Column]): string {
  const read: Readonly<Record<string, string>> = {
    uuid: `${name}::text`,
    bigint: `${name}::text`,
    timestamptz: `(extract(epoch FROM ${name}) * 1000)::float8`,
  };
  return `${read[type] ?? name} AS "${field}"`;
}

/** `SELECT` list of the state of a row of conversations; times in milliseconds. */
export const STATE_SELECTION = Object.entries(COLUMNS).map(selection).join(",\n    ");
