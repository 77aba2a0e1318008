/** Shopify's search syntax, parsed. */
export type SearchNode =
  | { kind: "and"; nodes: SearchNode[] }
  | { kind: "or"; nodes: SearchNode[] }
  | { kind: "not"; node: SearchNode }
  | SearchTerm;

export type SearchComparator = "<" | "<=" | "=" | ">" | ">=";

export interface SearchTerm {
  kind: "term";
  /** Null for free text. */
  field: string | null;
  comparator: SearchComparator;
  value: string;
  quoted: boolean;
}

interface Token {
  type: "(" | ")" | "and" | "minus" | "not" | "or" | "term";
  term?: SearchTerm;
}

/**
 * Parses a search query (`status:open AND -tag:vip updated_at:>='2026-01-01'`). Terms side by side
 * are joined by AND. Unbalanced brackets are closed silently, as Shopify does not reject queries.
 * @returns null for an empty query.
 */
export function parseSearch(query: string): SearchNode | null {
  const tokens = tokenize(query);
  const position = { at: 0 };
  return parseOr(tokens, position);
}

/** The parsed query as `extensions.search[].parsed` shows it. */
export function describeSearch(node: SearchNode): unknown {
  if (node.kind === "and" || node.kind === "or") {
    return { [node.kind]: node.nodes.map(describeSearch) };
  }
  if (node.kind === "not") return { not: describeSearch(node.node) };
  const field = node.field ?? "default";
  const operators = { "<": "lt", "<=": "lte", ">": "gt", ">=": "gte", "=": null } as const;
  const operator = operators[node.comparator];
  if (operator) return { field, range: { [operator]: node.value } };
  return node.quoted ? { field, match_phrase: node.value } : { field, match_all: node.value };
}

function parseOr(tokens: readonly Token[], position: { at: number }): SearchNode | null {
  const nodes: SearchNode[] = [];
  for (;;) {
    const node = parseAnd(tokens, position);
    if (node) nodes.push(node);
    if (tokens[position.at]?.type !== "or") break;
    position.at++;
  }
  return joined("or", nodes);
}

function parseAnd(tokens: readonly Token[], position: { at: number }): SearchNode | null {
  const nodes: SearchNode[] = [];
  for (;;) {
    const type = tokens[position.at]?.type;
    if (!type || type === "or" || type === ")") break;
    if (type === "and") {
      position.at++;
      continue;
    }
    const node = parseNot(tokens, position);
    if (node) nodes.push(node);
  }
  return joined("and", nodes);
}

function parseNot(tokens: readonly Token[], position: { at: number }): SearchNode | null {
  const token = tokens[position.at];
  if (!token) return null;
  position.at++;
  if (token.type === "not" || token.type === "minus") {
    const node = parseNot(tokens, position);
    return node && { kind: "not", node };
  }
  if (token.type === "(") {
    const node = parseOr(tokens, position);
    if (tokens[position.at]?.type === ")") position.at++;
    return node;
  }
  return token.term ?? null;
}

function joined(kind: "and" | "or", nodes: SearchNode[]): SearchNode | null {
  if (nodes.length <= 1) return nodes[0] ?? null;
  return { kind, nodes };
}

const WORD = /[^\s()"']/y;

function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    const char = query[at] ?? "";
    if (/\s/.test(char)) at++;
    else if (char === "(" || char === ")") {
      tokens.push({ type: char });
      at++;
    } else if (char === "-" && /\S/.test(query[at + 1] ?? " ")) {
      tokens.push({ type: "minus" });
      at++;
    } else {
      const read = readTerm(query, at);
      at = read.end;
      tokens.push(read.token);
    }
  }
  return tokens;
}

function readTerm(query: string, start: number): { token: Token; end: number } {
  const named = /([A-Za-z_][\w.-]*):(>=|<=|>|<)?/y;
  named.lastIndex = start;
  const match = named.exec(query);
  const field = match?.[1] ?? null;
  const comparator = (match?.[2] ?? "=") as SearchComparator;
  const valueStart = match ? named.lastIndex : start;
  const { value, quoted, end } = readValue(query, valueStart);
  if (!match && !quoted && ["AND", "OR", "NOT"].includes(value)) {
    return { token: { type: value.toLowerCase() as "and" | "not" | "or" }, end };
  }
  return { token: { type: "term", term: { kind: "term", field, comparator, value, quoted } }, end };
}

function readValue(query: string, start: number): { value: string; quoted: boolean; end: number } {
  const quote = query[start];
  if (quote === '"' || quote === "'") {
    let value = "";
    let at = start + 1;
    while (at < query.length && query[at] !== quote) {
      if (query[at] === "\\" && at + 1 < query.length) at++;
      value += query[at];
      at++;
    }
    return { value, quoted: true, end: Math.min(query.length, at + 1) };
  }
  let end = start;
  WORD.lastIndex = end;
  while (end < query.length && WORD.test(query)) {
    end++;
    WORD.lastIndex = end;
  }
  // A stray quote inside a bare word belongs to it (e.g. O'Brien).
  if (end < query.length && /["']/.test(query[end] ?? "") && end > start) {
    const rest = readValue(query, end + 1);
    return { value: query.slice(start, end + 1) + rest.value, quoted: false, end: rest.end };
  }
  return { value: query.slice(start, end), quoted: false, end: Math.max(end, start + 1) };
}
