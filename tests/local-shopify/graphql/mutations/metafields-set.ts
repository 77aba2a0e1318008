import { parseGid } from "../../store/gid";
import { nextUpdatedAt } from "../../store/iso-time";
import { updateCustomer } from "../../store/actions/update-customer";
import { updateOrder } from "../../store/actions/update-order";
import { updateProduct } from "../../store/actions/update-product";
import type { ShopStore } from "../../store/shop-store";
import type { Metafield, UserError } from "../../store/types";
import { compareDigest } from "../resolvers/metafields";
import type { MetafieldSource } from "../sources";
import { argumentsOf, mutation } from "./mutation";
import { type MetafieldInput, newMetafield } from "./metafield-input";

interface SetInput extends MetafieldInput {
  ownerId: string;
  key: string;
  value: string;
  compareDigest?: string | null;
}

interface Owner {
  metafields: Metafield[];
  save: (metafields: Metafield[]) => void;
}

export const metafieldsSet = mutation("metafieldsSet", {
  scope: null,
  fields: ["metafields", "userErrors"],
  run(args, { shop }) {
    const { metafields: inputs } = argumentsOf<{ metafields: SetInput[] }>(args);
    const errors = inputs.flatMap((input, index) => inputErrors(shop, input, index));
    if (errors.length > 0) return { metafields: [], userErrors: errors };
    return { metafields: inputs.map((input) => setOne(shop, input)), userErrors: [] };
  },
});

function inputErrors(shop: ShopStore, input: SetInput, index: number): UserError[] {
  const at = (...field: string[]) => ["metafields", String(index), ...field];
  const error = (field: string[], message: string, code: string) =>
    // Elements of a list value are not checked one by one here, so none is ever named.
    [{ field, message, code, elementIndex: null }];
  const owner = findOwner(shop, input.ownerId);
  if (owner === null) return error(at("ownerId"), "Owner does not exist.", "INVALID_VALUE");
  const existing = findMetafield(owner, input);
  if (!input.type && existing === undefined) {
    return error(at("type"), "Type can't be blank", "BLANK");
  }
  return digestErrors(input, existing, at(), error);
}

function digestErrors(
  input: SetInput,
  existing: Metafield | undefined,
  field: string[],
  error: (field: string[], message: string, code: string) => UserError[],
): UserError[] {
  const given = input.compareDigest;
  if (given === undefined) return [];
  if (existing === undefined) {
    if (given === null) return [];
    return error(field, "Invalid `compareDigest` value.", "INVALID_COMPARE_DIGEST");
  }
  // A value that stays as it is needs no digest, so that a wrong one goes unnoticed.
  if (compareDigest(existing) === given || existing.value === input.value) return [];
  const text =
    "The resource has been updated since it was loaded. " +
    "Try again with an updated `compareDigest` value.";
  return error(field, text, "STALE_OBJECT");
}

function setOne(shop: ShopStore, input: SetInput): MetafieldSource {
  const ownerType = (parseGid(input.ownerId)?.type ?? "").toUpperCase();
  const owner = findOwner(shop, input.ownerId);
  const existing = owner === null ? undefined : findMetafield(owner, input);
  const changed: Metafield =
    existing === undefined
      ? newMetafield(shop, { ...input, type: input.type ?? "" })
      : {
          ...existing,
          type: input.type ?? existing.type,
          value: input.value,
          updatedAt: nextUpdatedAt(existing.updatedAt, shop.now()),
        };
  const others = owner?.metafields.filter(({ id }) => id !== changed.id) ?? [];
  owner?.save([...others, changed].toSorted((a, b) => a.id - b.id));
  return { metafield: changed, ownerType };
}

function findMetafield(owner: Owner, input: SetInput): Metafield | undefined {
  return owner.metafields.find(
    ({ namespace, key }) => key === input.key && namespace === (input.namespace ?? "custom"),
  );
}

function findOwner(shop: ShopStore, ownerId: string): Owner | null {
  const { type, id } = parseGid(ownerId) ?? { type: "", id: 0 };
  if (type === "Order") {
    const order = shop.orders.get(id);
    const save = (metafields: Metafield[]) => updateOrder(shop, { orderId: id, metafields });
    return order === undefined ? null : { metafields: order.metafields, save };
  }
  if (type === "Customer") {
    const customer = shop.customers.get(id);
    const save = (metafields: Metafield[]) => updateCustomer(shop, { customerId: id, metafields });
    return customer === undefined ? null : { metafields: customer.metafields, save };
  }
  if (type !== "Product") return null;
  const product = shop.products.get(id);
  const save = (metafields: Metafield[]) => updateProduct(shop, { productId: id, metafields });
  return product === undefined ? null : { metafields: product.metafields, save };
}
