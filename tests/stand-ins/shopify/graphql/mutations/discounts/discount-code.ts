import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { saveDiscount } from "tests/stand-ins/shopify/store/actions/save-discount";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import {
  DEFAULT_SETTINGS,
  findDiscount,
  removeDiscount,
  type Discount,
  type DiscountRecord,
} from "tests/stand-ins/shopify/store/discounts";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import { discountErrors, type DiscountRoot } from "./discount-errors";
import { changedDiscount, type DiscountInput } from "./discount-input";

const scope = "write_discounts";
const fields = ["codeDiscountNode", "userErrors"];

export const discountCodeBasicCreate = creation("discountCodeBasicCreate", "basicCodeDiscount");
export const discountCodeBasicUpdate = update("discountCodeBasicUpdate", "basicCodeDiscount");
export const discountCodeFreeShippingCreate = creation(
  "discountCodeFreeShippingCreate",
  "freeShippingCodeDiscount",
);
export const discountCodeFreeShippingUpdate = update(
  "discountCodeFreeShippingUpdate",
  "freeShippingCodeDiscount",
);

function creation(name: string, root: DiscountRoot) {
  return mutation(name, {
    scope,
    fields,
    run(args, { shop }) {
      const input = argumentsOf<Record<DiscountRoot, DiscountInput>>(args)[root];
      return saved(shop, root, input, blankDiscount(shop, root));
    },
  });
}

function update(name: string, root: DiscountRoot) {
  return mutation(name, {
    scope,
    fields,
    run(args, { shop }) {
      const { id, ...rest } = argumentsOf<{ id: string } & Record<DiscountRoot, DiscountInput>>(
        args,
      );
      const discount = findDiscount(shop, idOf(id, "DiscountCodeNode"));
      if (discount === null) return unknownDiscount();
      const { status: _, ...record } = discount;
      return saved(shop, root, rest[root], record);
    },
  });
}

function saved(
  shop: ShopStore,
  root: DiscountRoot,
  input: DiscountInput,
  record: DiscountRecord,
): Payload {
  const discount = changedDiscount(record, input);
  const errors = discountErrors(shop, root, input, discount);
  if (errors.length > 0) return failed(errors, ["codeDiscountNode"]);
  return { codeDiscountNode: saveDiscount(shop, discount), userErrors: [] };
}

export const discountCodeDeactivate = stateChange("discountCodeDeactivate", (discount, now) =>
  discount.status === "EXPIRED"
    ? null
    : { ...discount, endsAt: now, startsAt: min(discount.startsAt, now) },
);

export const discountCodeActivate = stateChange("discountCodeActivate", (discount, now) =>
  discount.status === "ACTIVE"
    ? null
    : { ...discount, startsAt: min(discount.startsAt, now), endsAt: null },
);

/** @param change the discount as it becomes, or null when it is so already. */
function stateChange(name: string, change: (discount: Discount, now: string) => Discount | null) {
  return mutation(name, {
    scope,
    fields,
    run(args, { shop }) {
      const { id } = argumentsOf<{ id: string }>(args);
      const discount = findDiscount(shop, idOf(id, "DiscountCodeNode"));
      if (discount === null) return unknownDiscount();
      const changed = change(discount, shop.nowIso());
      if (changed === null) return { codeDiscountNode: discount, userErrors: [] };
      const { status: _, ...record } = changed;
      return { codeDiscountNode: saveDiscount(shop, record), userErrors: [] };
    },
  });
}

export const discountCodeDelete = mutation("discountCodeDelete", {
  scope,
  fields: ["deletedCodeDiscountId", "userErrors"],
  run(args, { shop }) {
    const { id } = argumentsOf<{ id: string }>(args);
    const numeric = idOf(id, "DiscountCodeNode");
    if (!removeDiscount(shop, numeric)) {
      const error = userError(["id"], "Code discount does not exist.", "INVALID");
      return failed([error], ["deletedCodeDiscountId"]);
    }
    shop.announce([{ topic: "discounts/delete", resourceGid: gid("DiscountCodeNode", numeric) }]);
    return { deletedCodeDiscountId: id, userErrors: [] };
  },
});

function unknownDiscount(): Payload {
  return failed([userError(["id"], "Discount does not exist")], ["codeDiscountNode"]);
}

function blankDiscount(shop: ShopStore, root: DiscountRoot): DiscountRecord {
  const now = shop.nowIso();
  return {
    id: shop.nextId(),
    title: "",
    code: "",
    value:
      root === "freeShippingCodeDiscount"
        ? { kind: "free-shipping" }
        : { kind: "percentage", percentage: 0 },
    minimumSubtotal: null,
    usageLimit: null,
    usageCount: 0,
    appliesOncePerCustomer: false,
    startsAt: now,
    endsAt: null,
    createdAt: now,
    updatedAt: now,
    settings: DEFAULT_SETTINGS,
  };
}

function min(a: string, b: string): string {
  return a < b ? a : b;
}
