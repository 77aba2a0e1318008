import { createHash } from "node:crypto";
import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import {
  argumentsOf,
  failed,
  mutation,
  requireScope,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import {
  findGiftCard,
  giftCards,
  putGiftCard,
  randomGiftCardCode,
  type GiftCard,
} from "tests/stand-ins/shopify/store/credit/gift-card";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { UserError } from "tests/stand-ins/shopify/store/types";

interface GiftCardInput {
  initialAmount?: MoneyInput | null;
  initialValue?: string | number | null;
  code?: string | null;
  customerId?: string | null;
  expiresOn?: string | null;
  note?: string | null;
  templateSuffix?: string | null;
  recipientAttributes?: {
    id: string;
    message?: string | null;
    preferredName?: string | null;
    sendNotificationAt?: string | null;
  } | null;
}

const MIN_CODE = 8;
const MAX_CODE = 20;

export const giftCardCreate = mutation("giftCardCreate", {
  scope: "write_gift_cards",
  fields: ["giftCard", "giftCardCode", "userErrors"],
  run(args, context) {
    const { shop } = context;
    const { input } = argumentsOf<{ input: GiftCardInput }>(args);
    // To name a customer is to write about one.
    if (input.customerId) requireScope("giftCardCreate", "write_customers", context);
    const code = (input.code?.trim() || randomGiftCardCode()).toLowerCase();
    const errors = giftCardErrors(shop, input, code);
    if (errors.length > 0) return failed(errors, ["giftCard", "giftCardCode"]);
    const giftCard = putGiftCard(shop, newGiftCard(shop, input, code));
    return { giftCard, giftCardCode: code, userErrors: [] };
  },
});

export const giftCardDeactivate = mutation("giftCardDeactivate", {
  scope: "write_gift_cards",
  fields: ["giftCard", "userErrors"],
  run(args, { shop }) {
    const card = findGiftCard(shop, idOf(argumentsOf<{ id: string }>(args).id, "GiftCard"));
    if (card === null) return failed(unknownCard(), ["giftCard"]);
    const now = shop.nowIso();
    const deactivatedAt = card.deactivatedAt ?? now;
    return {
      giftCard: putGiftCard(shop, { ...card, deactivatedAt, updatedAt: now }),
      userErrors: [],
    };
  },
});

export const giftCardSendNotificationToCustomer = mutation("giftCardSendNotificationToCustomer", {
  scope: "write_gift_cards",
  fields: ["giftCard", "userErrors"],
  run(args, { shop }) {
    const card = findGiftCard(shop, idOf(argumentsOf<{ id: string }>(args).id, "GiftCard"));
    if (card === null) return failed(unknownCard(), ["giftCard"]);
    const customer = card.customerId === null ? undefined : shop.customers.get(card.customerId);
    if (!customer?.email && !customer?.phone) {
      const text = "The customer could not be found.";
      return failed([userError(null, text, "CUSTOMER_NOT_FOUND")], ["giftCard"]);
    }
    return { giftCard: card, userErrors: [] };
  },
});

const unknownCard = () => [
  userError(["id"], "The gift card could not be found.", "GIFT_CARD_NOT_FOUND"),
];

function giftCardErrors(shop: ShopStore, input: GiftCardInput, code: string): UserError[] {
  const at = (field: string) => ["input", field];
  const errors: UserError[] = [];
  const amount = amountOf(input);
  const amountAt = input.initialAmount ? at("initialAmount") : at("initialValue");
  if (amount === null) {
    errors.push(userError(amountAt, "can't be blank", "MISSING_ARGUMENT"));
  } else if (amount <= 0) {
    errors.push(userError(amountAt, "must be greater than 0", "GREATER_THAN"));
  }
  if (input.code) errors.push(...codeErrors(shop, code, at("code")));
  if (input.expiresOn && input.expiresOn < shop.nowIso().slice(0, 10)) {
    errors.push(userError(at("expiresOn"), "must be in the future", "INVALID"));
  }
  if (input.customerId && !shop.customers.has(idOf(input.customerId, "Customer"))) {
    const text = "The customer could not be found.";
    errors.push(userError(at("customerId"), text, "CUSTOMER_NOT_FOUND"));
  }
  const { recipientAttributes: recipient } = input;
  if (recipient && !shop.customers.has(idOf(recipient.id, "Customer"))) {
    const field = [...at("recipientAttributes"), "id"];
    errors.push(userError(field, "The recipient could not be found.", "RECIPIENT_NOT_FOUND"));
  }
  return errors;
}

function codeErrors(shop: ShopStore, code: string, field: string[]): UserError[] {
  if (code.length < MIN_CODE) {
    const text = `is too short (minimum is ${MIN_CODE} characters)`;
    return [userError(field, text, "TOO_SHORT")];
  }
  if (code.length > MAX_CODE) {
    const text = `is too long (maximum is ${MAX_CODE} characters)`;
    return [userError(field, text, "TOO_LONG")];
  }
  if (!/^[a-z0-9]+$/.test(code)) {
    const text = "can only contain letters(a-z) and numbers(0-9)";
    return [userError(field, text, "INVALID")];
  }
  const isTaken = giftCards(shop).some((card) => card.codeHash === hashOf(code));
  return isTaken ? [userError(field, "has already been taken", "TAKEN")] : [];
}

function amountOf({ initialAmount, initialValue }: GiftCardInput): number | null {
  const amount = initialAmount?.amount ?? initialValue ?? null;
  return amount === null ? null : toCents(amount);
}

function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}

function newGiftCard(shop: ShopStore, input: GiftCardInput, code: string): GiftCard {
  const now = shop.nowIso();
  const value = amountOf(input) ?? 0;
  const { recipientAttributes: recipient } = input;
  return {
    id: shop.nextId(),
    initialValue: value,
    balance: value,
    lastCharacters: code.slice(-4),
    codeHash: hashOf(code),
    customerId: input.customerId ? idOf(input.customerId, "Customer") : null,
    note: input.note ?? null,
    expiresOn: input.expiresOn ?? null,
    templateSuffix: input.templateSuffix ?? null,
    deactivatedAt: null,
    recipient: recipient
      ? {
          customerId: idOf(recipient.id, "Customer"),
          message: recipient.message ?? null,
          preferredName: recipient.preferredName ?? null,
          sendNotificationAt: recipient.sendNotificationAt ?? null,
        }
      : null,
    createdAt: now,
    updatedAt: now,
  };
}
