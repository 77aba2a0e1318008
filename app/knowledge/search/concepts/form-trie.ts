/**
 * The forms of all concepts of a language as one automaton over words (or, in scripts without spaces, characters). A
 * text is read once, and the states that are under way at a time are bounded by the longest form.
 */
export interface FormTrie {
  readonly root: Node;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Beginnings of words ("palaut*"), by their first three letters. */
  readonly prefixes: Map<string, { prefix: string; node: Node }[]>;
  /** Where the form goes on after up to `MAX_GAP` other words ("send … back"). */
  gap: Node | null;
  readonly concepts: string[];
}

/** A concept that a text names, from one place of it to another, both included. */
export interface ConceptHit {
  concept: string;
  start: number;
  end: number;
  hasGap: boolean;
}

/** All ways in which one word of a text may be looked up. */
export type Keys = readonly string[];

export const GAP = "…";
export const MIN_PREFIX = 3;
const MAX_GAP = 3;

const makeNode = (): Node => ({ next: new Map(), prefixes: new Map(), gap: null, concepts: [] });

export const makeTrie = (): FormTrie => ({ root: makeNode() });

function stepInto(node: Node, token: string): Node {
  if (token === GAP) return (node.gap ??= makeNode());
  if (!token.endsWith("*")) {
    const made = node.next.get(token) ?? makeNode();
    node.next.set(token, made);
    return made;
  }
  const prefix = token.slice(0, -1);
  const head = prefix.slice(0, MIN_PREFIX);
  const list = node.prefixes.get(head) ?? [];
  node.prefixes.set(head, list);
  const known = list.find((entry) => entry.prefix === prefix);
  if (known) return known.node;
  const made = makeNode();
  list.push({ prefix, node: made });
  return made;
}

/** Adds a form: words as they are looked up, beginnings with "*", and "…" between words. */
export function addForm({ root }: FormTrie, tokens: readonly string[], concept: string): void {
  const end = tokens.reduce(stepInto, root);
  if (end !== root && !end.concepts.includes(concept)) end.concepts.push(concept);
}

interface State {
  node: Node;
  start: number;
  /** How many more words may stand here that belong to no form. */
  skips: number;
  hasGap: boolean;
}

function* advance({ next, prefixes }: Node, keys: Keys): Generator<Node> {
  for (const key of keys) {
    const exact = next.get(key);
    if (exact) yield exact;
    for (const { prefix, node } of prefixes.get(key.slice(0, MIN_PREFIX)) ?? [])
      if (key.startsWith(prefix)) yield node;
  }
}

/** Everything that the words name, in the order in which it ends. */
export function matchForms({ root }: FormTrie, words: readonly Keys[]): ConceptHit[] {
  const hits: ConceptHit[] = [];
  let active: State[] = [];
  for (const [place, keys] of words.entries()) {
    const reached: State[] = [];
    const begin: State = { node: root, start: place, skips: 0, hasGap: false };
    for (const state of [...active, begin]) {
      for (const node of new Set(advance(state.node, keys))) {
        const { start, hasGap } = state;
        for (const concept of node.concepts) hits.push({ concept, start, end: place, hasGap });
        reached.push({ node, start, skips: 0, hasGap });
        if (node.gap) reached.push({ node: node.gap, start, skips: MAX_GAP, hasGap: true });
      }
      if (state.skips > 0) reached.push({ ...state, skips: state.skips - 1 });
    }
    active = reached;
  }
  return hits;
}

/** Hits without those within a longer one: "gift card" names no card that one pays with. */
export function dropContained(hits: readonly ConceptHit[], length: number): ConceptHit[] {
  const longest = Array.from({ length }, () => -1);
  for (const { start, end, hasGap } of hits)
    if (!hasGap) longest[start] = Math.max(longest[start] ?? -1, end);
  // How far what began before each place reaches.
  const before: number[] = [];
  let reach = -1;
  for (const end of longest) {
    before.push(reach);
    reach = Math.max(reach, end);
  }
  return hits.filter(
    ({ start, end }) => (before[start] ?? -1) < end && (longest[start] ?? -1) <= end,
  );
}
