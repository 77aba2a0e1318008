import { typeResolvers, type FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import {
  FlatList,
  type FlatListDefinition,
} from "tests/stand-ins/shopify/graphql/search/flat-list";
import { typed } from "tests/stand-ins/shopify/graphql/sources";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import {
  findGiftCard,
  giftCards,
  type GiftCard,
} from "tests/stand-ins/shopify/store/credit/gift-card";
import {
  balanceOf,
  findStoreCreditAccount,
  type BookedStoreCredit,
  type StoreCreditAccount,
} from "tests/stand-ins/shopify/store/credit/store-credit";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { money } from "./money";

type TransactionField = FieldResolver<BookedStoreCredit>;

const transactionFields: Record<string, TransactionField> = {
  account: ({ account }) => account,
  amount: ({ account, transaction }) =>
    money(
      transaction.kind === "credit" ? transaction.amount : -transaction.amount,
      account.currencyCode,
    ),
  balanceAfterTransaction: ({ account, transaction }) =>
    money(transaction.balanceAfter, account.currencyCode),
  createdAt: ({ transaction }) => transaction.createdAt,
  event: ({ transaction }) => transaction.event,
  origin: () => null,
};

export const creditResolvers = [
  typeResolvers<StoreCreditAccount>("StoreCreditAccount", {
    id: ({ id }) => gid("StoreCreditAccount", id),
    balance: (account) => money(balanceOf(account), account.currencyCode),
    owner: ({ customerId }, _args, { shop }) => {
      const customer = shop.customers.get(customerId);
      return customer ? typed("Customer", customer) : null;
    },
    transactions: (account) =>
      new ArrayList(
        account.transactions
          .toReversed()
          .map((transaction) =>
            typed(TRANSACTION_TYPES[transaction.kind], { account, transaction }),
          ),
        ({ transaction }) => transaction.id,
      ),
  }),
  typeResolvers<BookedStoreCredit>("StoreCreditAccountCreditTransaction", {
    ...transactionFields,
    id: ({ transaction }) => gid("StoreCreditAccountCreditTransaction", transaction.id),
    expiresAt: ({ transaction }) => transaction.expiresAt,
    remainingAmount: ({ account, transaction }) => money(transaction.amount, account.currencyCode),
  }),
  typeResolvers<BookedStoreCredit>("StoreCreditAccountDebitTransaction", {
    ...transactionFields,
    id: ({ transaction }) => gid("StoreCreditAccountDebitTransaction", transaction.id),
  }),
  typeResolvers<GiftCard>("GiftCard", {
    id: ({ id }) => gid("GiftCard", id),
    balance: ({ balance }, _args, { shop }) => money(balance, shop.record.currencyCode),
    initialValue: ({ initialValue }, _args, { shop }) =>
      money(initialValue, shop.record.currencyCode),
    createdAt: ({ createdAt }) => createdAt,
    updatedAt: ({ updatedAt }) => updatedAt,
    deactivatedAt: ({ deactivatedAt }) => deactivatedAt,
    enabled: ({ deactivatedAt }) => deactivatedAt === null,
    isRedeemable: ({ deactivatedAt, balance }) => deactivatedAt === null && balance > 0,
    expiresOn: ({ expiresOn }) => expiresOn,
    lastCharacters: ({ lastCharacters }) => lastCharacters,
    maskedCode: ({ lastCharacters }) => `•••• •••• •••• ${lastCharacters}`,
    note: ({ note }) => note,
    templateSuffix: ({ templateSuffix }) => templateSuffix,
    crossCurrencyRedemptionStrategy: () => "SAME_CURRENCY_ONLY",
    customer: ({ customerId }, _args, { shop }) =>
      customerId === null ? null : (shop.customers.get(customerId) ?? null),
    recipientAttributes: ({ recipient }, _args, { shop }) => {
      if (recipient === null) return null;
      const { customerId, ...fields } = recipient;
      return { ...fields, recipient: shop.customers.get(customerId) ?? null };
    },
    // Made by hand, not bought.
    order: () => null,
    lineItem: () => null,
    transactions: () => new ArrayList<object>([], () => 0),
  }),
];

export const TRANSACTION_TYPES = {
  credit: "StoreCreditAccountCreditTransaction",
  debit: "StoreCreditAccountDebitTransaction",
} as const;

const giftCardList: FlatListDefinition<GiftCard> = {
  items: giftCards,
  idOf: ({ id }) => id,
  sortKeys: {
    CREATED_AT: ({ createdAt }) => createdAt,
    UPDATED_AT: ({ updatedAt }) => updatedAt,
    EXPIRES_ON: ({ expiresOn }) => expiresOn ?? "9999",
    BALANCE: ({ balance }) => balance,
    INITIAL_VALUE: ({ initialValue }) => initialValue,
  },
  search: {
    text: ({ note, lastCharacters }) => [note, lastCharacters],
    fields: {
      id: { kind: "id", get: ({ id }) => id },
      status: {
        kind: "keyword",
        values: ["enabled", "disabled"],
        get: ({ deactivatedAt }) => (deactivatedAt === null ? "enabled" : "disabled"),
      },
      last_characters: { kind: "keyword", get: ({ lastCharacters }) => lastCharacters },
      created_at: { kind: "time", get: ({ createdAt }) => createdAt },
      updated_at: { kind: "time", get: ({ updatedAt }) => updatedAt },
      expires_on: { kind: "time", get: ({ expiresOn }) => expiresOn },
    },
  },
};

/** The root fields about store credit and gift cards. */
export const creditRootFields: Record<string, FieldResolver<unknown>> = {
  giftCard: (_root, args, { shop }) => findGiftCard(shop, idOf(String(args.id), "GiftCard")),
  giftCards: (_root, args, context, place) =>
    new FlatList(giftCardList, args, context, place.responseKey),
  giftCardsCount: (_root, args, context, place) => ({
    count: new FlatList(giftCardList, args, context, place.responseKey).size,
    precision: "EXACT",
  }),
  storeCreditAccount: (_root, args, { shop }) =>
    findStoreCreditAccount(shop, idOf(String(args.id), "StoreCreditAccount")),
  storeCreditConfiguration: () => ({ storeCreditEnabled: true }),
};
