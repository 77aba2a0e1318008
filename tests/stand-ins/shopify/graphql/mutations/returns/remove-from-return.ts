import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { findReturn } from "tests/stand-ins/shopify/store/actions/edit-return";
import { orderGid } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { UserError } from "tests/stand-ins/shopify/store/types";

interface Removal {
  quantity: number;
}

interface RemoveArguments {
  returnId: string;
  returnLineItems?: (Removal & { returnLineItemId: string })[] | null;
  exchangeLineItems?: (Removal & { exchangeLineItemId: string })[] | null;
}

export const removeFromReturn = mutation("removeFromReturn", {
  scope: "write_returns",
  fields: ["return", "userErrors"],
  run(args, { shop }) {
    const given = argumentsOf<RemoveArguments>(args);
    const returnId = idOf(given.returnId, "Return");
    const found = findReturn(shop, returnId);
    if (found === null) {
      return failed([userError(["returnId"], "Return not found.", "NOT_FOUND")], ["return"]);
    }
    const removals = {
      returnLineItems: (given.returnLineItems ?? []).map(({ returnLineItemId, quantity }) => ({
        id: idOf(returnLineItemId, "ReturnLineItem"),
        quantity,
      })),
      exchangeLineItems: (given.exchangeLineItems ?? []).map(
        ({ exchangeLineItemId, quantity }) => ({
          id: idOf(exchangeLineItemId, "ExchangeLineItem"),
          quantity,
        }),
      ),
    };
    const { lineItems, exchangeLineItems = [] } = found.orderReturn;
    const errors = [
      ...removalErrors("returnLineItems", removals.returnLineItems, lineItems),
      ...removalErrors("exchangeLineItems", removals.exchangeLineItems, exchangeLineItems),
    ];
    if (errors.length > 0) return failed(errors, ["return"]);
    shop.editOrder(found.order.id, (draft) => {
      const target = draft.returns.find(({ id }) => id === returnId);
      if (target === undefined) return;
      target.lineItems = without(target.lineItems, removals.returnLineItems);
      const exchanged = target.exchangeLineItems ?? [];
      target.exchangeLineItems = without(exchanged, removals.exchangeLineItems);
    });
    const removed = removals.returnLineItems.map(({ id, quantity }) => `removed=${id}:${quantity}`);
    const changedReturn = `${gid("Return", returnId)}?${removed.join("&")}`;
    shop.announce([
      { topic: "returns/update", resourceGid: changedReturn },
      { topic: "orders/updated", resourceGid: orderGid(found.order) },
    ]);
    return { return: findReturn(shop, returnId), userErrors: [] };
  },
});

interface Line {
  id: number;
  quantity: number;
  processedQuantity: number;
}

function removalErrors(
  name: string,
  removals: readonly { id: number; quantity: number }[],
  lines: readonly Line[],
): UserError[] {
  return removals.flatMap(({ id, quantity }, index): UserError[] => {
    const line = lines.find((one) => one.id === id);
    const left = line === undefined ? 0 : line.quantity - line.processedQuantity;
    if (quantity > 0 && quantity <= left) return [];
    const field = [name, String(index), "quantity"];
    return [userError(field, "Quantity is not removable from return.", "INVALID")];
  });
}

function without<One extends Line>(
  lines: readonly One[],
  removals: readonly { id: number; quantity: number }[],
): One[] {
  return lines
    .map((line) => {
      const removed = removals.find(({ id }) => id === line.id)?.quantity ?? 0;
      return { ...line, quantity: line.quantity - removed };
    })
    .filter(({ quantity }) => quantity > 0);
}
