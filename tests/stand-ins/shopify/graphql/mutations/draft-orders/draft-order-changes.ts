import {
  argumentsOf,
  failed,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import {
  applyDraftChange,
  blankDraftOrder,
  createDraftOrder,
  saveDraftOrder,
} from "tests/stand-ins/shopify/store/draft-orders/change-draft-order";
import {
  findDraftOrder,
  removeDraftOrder,
} from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { copyOfDraft, draftFromOrder } from "./copy-to-draft";
import { toDraftChange, type DraftOrderInput } from "./draft-order-input";

const scope = "write_draft_orders";
const fields = ["draftOrder", "userErrors"];
const unknownDraft = (field = "id") => [userError([field], "Draft order does not exist")];

export const draftOrderCreate = mutation("draftOrderCreate", {
  scope,
  fields,
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: DraftOrderInput }>(args);
    const result = createDraftOrder(shop, toDraftChange(shop, input, null));
    return toPayload(result, ["draftOrder"], (draftOrder) => ({ draftOrder }));
  },
});

export const draftOrderUpdate = mutation("draftOrderUpdate", {
  scope,
  fields,
  run(args, { shop }) {
    const { id, input } = argumentsOf<{ id: string; input: DraftOrderInput }>(args);
    const existing = findDraftOrder(shop, idOf(id, "DraftOrder"));
    if (existing === null) return failed(unknownDraft(), ["draftOrder"]);
    if (existing.status === "COMPLETED") {
      const text = "This order has been paid and can't be changed.";
      return failed([userError(null, text)], ["draftOrder"]);
    }
    const draft = structuredClone(existing);
    const errors = applyDraftChange(shop, draft, toDraftChange(shop, input, existing));
    if (errors.length > 0) return failed(errors, ["draftOrder"]);
    return { draftOrder: saveDraftOrder(shop, draft, "draft_orders/update"), userErrors: [] };
  },
});

export const draftOrderCalculate = mutation("draftOrderCalculate", {
  scope,
  fields: ["calculatedDraftOrder", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: DraftOrderInput }>(args);
    const draft = blankDraftOrder(shop);
    const errors = applyDraftChange(shop, draft, toDraftChange(shop, input, null));
    if (errors.length === 0 && draft.lines.length === 0) {
      errors.push(userError(null, "Add at least 1 product"));
    }
    if (errors.length > 0) return failed(errors, ["calculatedDraftOrder"]);
    return { calculatedDraftOrder: draft, userErrors: [] };
  },
});

export const draftOrderDelete = mutation("draftOrderDelete", {
  scope,
  fields: ["deletedId", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: { id: string } }>(args);
    const id = idOf(input.id, "DraftOrder");
    if (!removeDraftOrder(shop, id)) return failed(unknownDraft(), ["deletedId"]);
    shop.announce([{ topic: "draft_orders/delete", resourceGid: gid("DraftOrder", id) }]);
    return { deletedId: input.id, userErrors: [] };
  },
});

export const draftOrderCreateFromOrder = mutation("draftOrderCreateFromOrder", {
  scope,
  fields,
  run(args, { shop }) {
    const { orderId } = argumentsOf<{ orderId: string }>(args);
    const order = shop.orders.get(idOf(orderId, "Order"));
    if (order === undefined) {
      return failed([userError(["orderId"], "Order does not exist")], ["draftOrder"]);
    }
    const result = createDraftOrder(shop, draftFromOrder(order));
    return toPayload(result, ["draftOrder"], (draftOrder) => ({ draftOrder }));
  },
});

export const draftOrderDuplicate = mutation("draftOrderDuplicate", {
  scope,
  fields,
  run(args, { shop }) {
    const { id, draftOrderId } = argumentsOf<{
      id?: string | null;
      draftOrderId?: string | null;
    }>(args);
    const draft = findDraftOrder(shop, idOf(id ?? draftOrderId ?? "", "DraftOrder"));
    if (draft === null) return failed(unknownDraft(), ["draftOrder"]);
    const result = createDraftOrder(shop, copyOfDraft(draft));
    return toPayload(result, ["draftOrder"], (draftOrder) => ({ draftOrder }));
  },
});
