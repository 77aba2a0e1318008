import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import {
  argumentsOf,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { invalidId } from "tests/stand-ins/shopify/graphql/typed-id";
import { bookStoreCredit } from "tests/stand-ins/shopify/store/credit/store-credit";
import { parseGid } from "tests/stand-ins/shopify/store/gid";

const scope = "write_store_credit_account_transactions";
const fields = ["storeCreditAccountTransaction", "userErrors"];

export const storeCreditAccountCredit = mutation("storeCreditAccountCredit", {
  scope,
  fields,
  run(args, { shop }) {
    const { id, creditInput } = argumentsOf<{
      id: string;
      creditInput: { creditAmount: MoneyInput; expiresAt?: string | null };
    }>(args);
    const { creditAmount, expiresAt } = creditInput;
    const result = bookStoreCredit(shop, {
      ...ownerOrAccount(id),
      kind: "credit",
      amount: toCents(creditAmount.amount),
      currencyCode: creditAmount.currencyCode,
      expiresAt: expiresAt ?? null,
    });
    return toPayload(
      result,
      ["storeCreditAccountTransaction"],
      (storeCreditAccountTransaction) => ({
        storeCreditAccountTransaction,
      }),
    );
  },
});

export const storeCreditAccountDebit = mutation("storeCreditAccountDebit", {
  scope,
  fields,
  run(args, { shop }) {
    const { id, debitInput } = argumentsOf<{
      id: string;
      debitInput: { debitAmount: MoneyInput };
    }>(args);
    const result = bookStoreCredit(shop, {
      ...ownerOrAccount(id),
      kind: "debit",
      amount: toCents(debitInput.debitAmount.amount),
      currencyCode: debitInput.debitAmount.currencyCode,
    });
    return toPayload(
      result,
      ["storeCreditAccountTransaction"],
      (storeCreditAccountTransaction) => ({
        storeCreditAccountTransaction,
      }),
    );
  },
});

/** The id is that of an account or of its owner; company locations have none here. */
function ownerOrAccount(id: string): { accountId?: number; customerId?: number } {
  const parsed = parseGid(id);
  if (parsed?.type === "StoreCreditAccount") return { accountId: parsed.id };
  if (parsed?.type === "Customer") return { customerId: parsed.id };
  throw invalidId(id);
}
