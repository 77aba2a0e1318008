import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Metafield, UserError } from "tests/stand-ins/shopify/store/types";
import { metafieldProblem } from "./check-metafield";

export interface MetafieldInput {
  id?: string | null;
  namespace?: string | null;
  key?: string | null;
  value?: string | null;
  type?: string | null;
}

/** `$app:faq` and `$app` stand for the app's reserved namespace; none is "custom". */
export function plainNamespace(namespace: string | null | undefined): string {
  if (!namespace) return "custom";
  return namespace.replace(/^\$app(?::(?=.)|$)/, (prefix) =>
    prefix.endsWith(":") ? "app--1--" : "app--1",
  );
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
      ({ namespace, key }) => key === input.key && namespace === plainNamespace(input.namespace),
    );
    const type = input.type ?? found?.type;
    const wrong = type ? problemOf(input, type, found) : null;
    if (!type) errors.push(userError(at("type"), "Type can't be blank"));
    else if (wrong !== null) errors.push(userError(at(wrong.at), wrong.message));
    else if (found !== undefined) {
      found.value = input.value ?? found.value;
      found.updatedAt = shop.nowIso();
    } else metafields.push(newMetafield(shop, { ...input, type }));
  }
  return { metafields, errors };
}

function problemOf(input: MetafieldInput, type: string, found: Metafield | undefined) {
  return metafieldProblem({
    namespace: plainNamespace(input.namespace),
    key: input.key ?? "",
    value: input.value ?? found?.value ?? "",
    type,
  });
}

/** A metafield made now. */
export function newMetafield(shop: ShopStore, input: MetafieldInput & { type: string }): Metafield {
  const now = shop.nowIso();
  return {
    id: shop.nextId(),
    namespace: plainNamespace(input.namespace),
    key: input.key ?? "",
    value: input.value ?? "",
    type: input.type,
    createdAt: now,
    updatedAt: now,
  };
}
