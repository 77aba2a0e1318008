import type { ProactiveRule } from "extensions/chat-panel/shared/launcher-config";
import type { SavedState } from "extensions/chat-panel/shared/saved-state";

const DAY = 86_400_000;

/** Where the visitor is, as the rules see it. */
export interface VisitContext {
  path: string;
  country: string | null;
  /** In the shop's currency. */
  cartValue: number;
  now: number;
}

/** The first message whose conditions hold, apart from its seconds on the page; null when none does. */
export function chooseMessage(
  rules: readonly ProactiveRule[],
  visit: VisitContext,
  state: Pick<SavedState, "bubbles" | "quietUntil">,
): ProactiveRule | null {
  if (state.quietUntil > visit.now) return null;
  const holds = ({ id, path, cart, countries, days }: ProactiveRule) =>
    (!path || visit.path.includes(path)) &&
    visit.cartValue >= cart &&
    (!countries?.length || countries.includes(visit.country ?? "")) &&
    (state.bubbles[id] ?? 0) + days * DAY <= visit.now;
  return rules.filter(holds).sort((one, other) => one.seconds - other.seconds)[0] ?? null;
}
