import {
  recipientErrors,
  type EmailInput,
} from "tests/stand-ins/shopify/graphql/mutations/email-input";
import {
  argumentsOf,
  failed,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { saveDraftOrder } from "tests/stand-ins/shopify/store/draft-orders/change-draft-order";
import { completeDraftOrder } from "tests/stand-ins/shopify/store/draft-orders/complete-draft-order";
import { findDraftOrder } from "tests/stand-ins/shopify/store/draft-orders/draft-order";

const scope = "write_draft_orders";
const fields = ["draftOrder", "userErrors"];

export const draftOrderComplete = mutation("draftOrderComplete", {
  scope,
  fields,
  run(args, { shop, grant }) {
    const given = argumentsOf<{
      id: string;
      paymentGatewayId?: string | null;
      paymentPending?: boolean | null;
      sourceName?: string | null;
    }>(args);
    const draftOrderId = idOf(given.id, "DraftOrder");
    const draft = findDraftOrder(shop, draftOrderId);
    // No shop here has a manual gateway of its own that could be named.
    if (draft !== null && given.paymentGatewayId) {
      return { draftOrder: draft, userErrors: [userError(null, "Invalid payment gateway")] };
    }
    const result = completeDraftOrder(shop, {
      draftOrderId,
      isPending: given.paymentPending === true,
      sourceName: given.sourceName ?? grant.appId,
    });
    if (!result.ok && draft !== null) return { draftOrder: draft, userErrors: result.errors };
    return toPayload(result, ["draftOrder"], (draftOrder) => ({ draftOrder }));
  },
});

export const draftOrderInvoiceSend = mutation("draftOrderInvoiceSend", {
  scope,
  fields,
  run(args, { shop }) {
    const { id, email } = argumentsOf<{ id: string; email?: EmailInput | null }>(args);
    const draft = findDraftOrder(shop, idOf(id, "DraftOrder"));
    if (draft === null) return failed([userError(null, "Draft order not found")], ["draftOrder"]);
    const errors = recipientErrors(email?.to ?? draft.email, userError(null, "To can't be blank"));
    if (draft.status === "COMPLETED") {
      const text = "Draft order Invoice can't be sent. This draft order is already completed.";
      errors.unshift(userError(null, text));
    }
    if (errors.length > 0) return { draftOrder: draft, userErrors: errors };
    const sent = { ...draft, status: "INVOICE_SENT" as const, invoiceSentAt: shop.nowIso() };
    return { draftOrder: saveDraftOrder(shop, sent, "draft_orders/update"), userErrors: [] };
  },
});
