import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Metafield, UserError } from "tests/stand-ins/shopify/store/types";

export interface MetafieldInput {
  id?: string | null;
  namespace?: string | null;
  key?: string | null;
  value?: string | null;
  type?: string | null;
}

/** Puts metafields into an owner's list: same namespace and key replace, others are added. */
export function mergeMetafields(
  shop: ShopStore,
  existing: readonly Metafield[],
  inputs: readonly MetafieldInput[],
): { metafields: Metafield[]; errors: UserError[] } {
  const metafields = structuredClone([...existing]);
  const errors: UserError[] = [];
  for (const [index, input] of inputs.entries()) {
    const at = (field: string) => ["metafields", String(index), field];
    const found = metafields.find(
      ({ namespace, key }) => key === input.key && namespace === (input.namespace ?? "custom"),
    );
    const type = input.type ?? found?.type;
    if (!type) errors.push(userError(at("type"), "Type can't be blank"));
    else if (found !== undefined) {
      found.value = input.value ?? found.value;
      found.updatedAt = shop.nowIso();
    } else metafields.push(newMetafield(shop, { ...input, type }));
  }
  return { metafields, errors };
}

/** A metafield made now. */
export function newMetafield(shop: ShopStore, input: MetafieldInput & { type: string }): Metafield {
  const now = shop.nowIso();
  return {
    id: shop.nextId(),
    namespace: input.namespace ?? "custom",
    key: input.key ?? "",
    value: input.value ?? "",
    type: input.type,
    createdAt: now,
    updatedAt: now,
  };
}
