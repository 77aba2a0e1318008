import * as everyAction from "../store/actions";
import type { ShopActions } from "../store/actions/types";
import { HttpError } from "../http/exchange";
import type { ShopStore } from "../store/store";
import type { ActionResult } from "../store/types";
import { ACTION_SCHEMAS, type ActionName } from "./action-schemas";

export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(ACTION_SCHEMAS, name);
}

const ACTIONS: ShopActions = everyAction;

/** The schema of the same name makes the input what the action takes. */
type Action = (shop: ShopStore, input: never) => unknown;

/**
 * Validates the input of a domain action and runs it.
 * @returns the action's result: `{ ok, value }` or `{ ok: false, errors }`.
 * @throws HttpError 404 for an unknown action; ZodError for a malformed input.
 */
export function runAction(shop: ShopStore, name: string, input: unknown): ActionResult<unknown> {
  if (!isActionName(name)) throw new HttpError(404, `There is no action ${name}`);
  const parsed = ACTION_SCHEMAS[name].parse(input);
  const action: Action = ACTIONS[name];
  const result = action(shop, parsed as never);
  return isActionResult(result) ? result : { ok: true, value: result };
}

function isActionResult(result: unknown): result is ActionResult<unknown> {
  return typeof result === "object" && result !== null && "ok" in result;
}
