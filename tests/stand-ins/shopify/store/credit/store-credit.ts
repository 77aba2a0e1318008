import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { CHILD_SPAN, parentId } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Cents, IsoTime } from "tests/stand-ins/shopify/store/types";

export interface StoreCreditTransaction {
  /** A child id of the account's. */
  id: number;
  kind: "credit" | "debit";
  /** Always positive. */
  amount: Cents;
  balanceAfter: Cents;
  createdAt: IsoTime;
  expiresAt: IsoTime | null;
  event: "ADJUSTMENT" | "ORDER_CANCELLATION" | "ORDER_REFUND";
}

/** What a shop owes a customer in one currency. */
export interface StoreCreditAccount {
  id: number;
  customerId: number;
  currencyCode: string;
  transactions: StoreCreditTransaction[];
}

/** The most that an account can hold, as Shopify limits it. */
const MAX_BALANCE: Cents = 10_000_000;

const collection = (shop: ShopStore) => shop.documents<StoreCreditAccount>("storeCreditAccounts");

export function findStoreCreditAccount(shop: ShopStore, id: number): StoreCreditAccount | null {
  return collection(shop).get(String(id)) ?? null;
}

/** The accounts of a customer, oldest first. */
export function storeCreditAccountsOf(shop: ShopStore, customerId: number): StoreCreditAccount[] {
  return collection(shop)
    .values()
    .filter((account) => account.customerId === customerId)
    .toSorted((a, b) => a.id - b.id);
}

/** What can be spent of an account now. */
export function balanceOf({ transactions }: StoreCreditAccount): Cents {
  return transactions.at(-1)?.balanceAfter ?? 0;
}

/** The account and transaction of a transaction's id, or null. */
export function findStoreCreditTransaction(shop: ShopStore, id: number) {
  const account = findStoreCreditAccount(shop, parentId(id));
  const transaction = account?.transactions.find((one) => one.id === id);
  return account && transaction ? { account, transaction } : null;
}

export interface StoreCreditChange {
  /** An account, or the customer whose account in the currency it is; that is opened when there is none. */
  accountId?: number;
  customerId?: number;
  currencyCode: string;
  kind: StoreCreditTransaction["kind"];
  amount: Cents;
  expiresAt?: IsoTime | null;
  event?: StoreCreditTransaction["event"];
}

export interface BookedStoreCredit {
  account: StoreCreditAccount;
  transaction: StoreCreditTransaction;
}

/** Books an amount onto, or off, an account. Fields of errors are those of `storeCreditAccount…`. */
export function bookStoreCredit(
  shop: ShopStore,
  change: StoreCreditChange,
): ActionResult<BookedStoreCredit> {
  const account = accountFor(shop, change);
  if (account === null) {
    const isOwner = change.customerId !== undefined && change.kind === "credit";
    const text = isOwner ? "Owner does not exist" : "Store credit account does not exist";
    const code = isOwner ? "OWNER_NOT_FOUND" : "ACCOUNT_NOT_FOUND";
    return { ok: false, errors: [userError(["id"], text, code)] };
  }
  const error = changeError(shop, account, change);
  if (error !== null) return { ok: false, errors: [error] };
  const { amount, kind, expiresAt = null, event = "ADJUSTMENT" } = change;
  const transaction: StoreCreditTransaction = {
    id: account.id * CHILD_SPAN + account.transactions.length + 1,
    kind,
    amount,
    balanceAfter: balanceOf(account) + (kind === "credit" ? amount : -amount),
    createdAt: shop.nowIso(),
    expiresAt,
    event,
  };
  const booked = { ...account, transactions: [...account.transactions, transaction] };
  collection(shop).set(String(account.id), booked);
  return { ok: true, value: { account: booked, transaction } };
}

function accountFor(shop: ShopStore, change: StoreCreditChange): StoreCreditAccount | null {
  const { accountId, customerId, currencyCode, kind } = change;
  if (accountId !== undefined) return findStoreCreditAccount(shop, accountId);
  if (customerId === undefined || !shop.customers.has(customerId)) return null;
  const known = storeCreditAccountsOf(shop, customerId).find(
    (account) => account.currencyCode === currencyCode,
  );
  if (known !== undefined || kind === "debit") return known ?? null;
  return { id: shop.nextId(), customerId, currencyCode, transactions: [] };
}

function changeError(shop: ShopStore, account: StoreCreditAccount, change: StoreCreditChange) {
  const { kind, amount, currencyCode, expiresAt } = change;
  const input = kind === "credit" ? "creditInput" : "debitInput";
  const at = (...fields: string[]) => [input, ...fields];
  const amountAt = at(kind === "credit" ? "creditAmount" : "debitAmount", "amount");
  if (amount <= 0) {
    const text = `A positive amount must be used to ${kind} a store credit account`;
    return userError(amountAt, text, "NEGATIVE_OR_ZERO_AMOUNT");
  }
  if (currencyCode !== account.currencyCode) {
    const text = "The currency provided does not match the currency of the store credit account";
    return userError([...amountAt.slice(0, 2), "currencyCode"], text, "MISMATCHING_CURRENCY");
  }
  if (expiresAt && Date.parse(expiresAt) <= shop.now().getTime()) {
    return userError(
      at("expiresAt"),
      "The expiry date must be in the future",
      "EXPIRES_AT_IN_PAST",
    );
  }
  if (kind === "debit" && amount > balanceOf(account)) {
    const text = "The store credit account does not have sufficient funds to satisfy the request";
    return userError(amountAt, text, "INSUFFICIENT_FUNDS");
  }
  if (kind === "credit" && balanceOf(account) + amount > MAX_BALANCE) {
    const text = "The operation would cause the account's credit limit to be exceeded";
    return userError(amountAt, text, "CREDIT_LIMIT_EXCEEDED");
  }
  return null;
}
