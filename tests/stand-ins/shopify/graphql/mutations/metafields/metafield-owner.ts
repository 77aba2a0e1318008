import { findInstallation } from "tests/stand-ins/shopify/auth/installations";
import { requireScope } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { notEmulated } from "tests/stand-ins/shopify/graphql/resolve-field";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { updateProduct } from "tests/stand-ins/shopify/store/actions/update-product";
import { findAppMetafields, putAppMetafields } from "tests/stand-ins/shopify/store/app-metafields";
import { saveDraftOrder } from "tests/stand-ins/shopify/store/draft-orders/change-draft-order";
import { findDraftOrder } from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { parseGid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Metafield } from "tests/stand-ins/shopify/store/types";
import { plainNamespace } from "./metafield-input";

/** Something that has metafields, and how to store them. */
export interface MetafieldOwner {
  metafields: readonly Metafield[];
  /** Namespace of inputs that name none. */
  defaultNamespace: string;
  save: (metafields: Metafield[]) => unknown;
}

/** The owner by its gid; null when there is none, or its kind is not emulated. */
export function findOwner({ shop, grant }: RequestContext, ownerId: string): MetafieldOwner | null {
  const { type, id } = parseGid(ownerId) ?? { type: "", id: 0 };
  const owned = (record: { metafields: Metafield[] } | undefined, save: MetafieldOwner["save"]) =>
    record ? { metafields: record.metafields, defaultNamespace: "custom", save } : null;
  switch (type) {
    case "AppInstallation":
      // An app can only write to its own installation.
      if (findInstallation(shop, grant.appId)?.id !== id) return null;
      return {
        metafields: findAppMetafields(shop, grant.appId),
        defaultNamespace: "app--1",
        save: (metafields) => putAppMetafields(shop, grant.appId, metafields),
      };
    case "Order":
      return owned(shop.orders.get(id), (metafields) =>
        updateOrder(shop, { orderId: id, metafields }),
      );
    case "Customer":
      return owned(shop.customers.get(id), (metafields) =>
        updateCustomer(shop, { customerId: id, metafields }),
      );
    case "Product":
      return owned(shop.products.get(id), (metafields) =>
        updateProduct(shop, { productId: id, metafields }),
      );
    case "ProductVariant":
      return variantOwner(shop, id);
    case "DraftOrder":
      return draftOwner(shop, id);
    case "Shop":
      return owned(shop.record.id === id ? shop.record : undefined, (metafields) =>
        shop.putRecord({ ...shop.record, metafields }),
      );
    default:
      return null;
  }
}

function variantOwner(shop: ShopStore, id: number): MetafieldOwner | null {
  for (const product of shop.products.values()) {
    const variant = product.variants.find((one) => one.id === id);
    if (variant === undefined) continue;
    const save = (metafields: Metafield[]) =>
      updateProduct(shop, { productId: product.id, variants: [{ id, metafields }] });
    return { metafields: variant.metafields, defaultNamespace: "custom", save };
  }
  return null;
}

function draftOwner(shop: ShopStore, id: number): MetafieldOwner | null {
  const draft = findDraftOrder(shop, id);
  if (draft === null) return null;
  const save = (metafields: Metafield[]) =>
    saveDraftOrder(shop, { ...draft, metafields }, "draft_orders/update");
  return { metafields: draft.metafields, defaultNamespace: "custom", save };
}

/** Scope to write what belongs to an owner; an app's own installation and the shop need none. */
const SCOPES: Readonly<Record<string, string | null>> = {
  AppInstallation: null,
  Shop: null,
  Order: "write_orders",
  DraftOrder: "write_draft_orders",
  Customer: "write_customers",
  Product: "write_products",
  ProductVariant: "write_products",
};

/**
 * Refuses a token that may not write to the owners, and owners of a kind that is not emulated.
 * @throws GraphQLError ACCESS_DENIED or NOT_EMULATED
 */
export function requireOwners(
  mutationName: string,
  inputs: readonly { ownerId: string }[],
  context: RequestContext,
): void {
  for (const { ownerId } of inputs) {
    const type = parseGid(ownerId)?.type ?? "";
    const scope = SCOPES[type];
    if (scope !== undefined) requireScope(mutationName, scope, context);
    else if (HAVE_METAFIELDS.has(type)) throw notEmulated("Mutation", `${mutationName}(${type})`);
  }
}

const HAVE_METAFIELDS = new Set(
  "Article Blog Collection Company CompanyLocation Location Market Media Page SellingPlan".split(
    " ",
  ),
);

/** The namespace of an input for the owner, as it is stored. */
export function namespaceOf(owner: MetafieldOwner, namespace: string | null | undefined): string {
  return namespace ? plainNamespace(namespace) : owner.defaultNamespace;
}

/** `ORDER`, `PRODUCT` …: the owner's type as `Metafield.ownerType` tells it. */
export function ownerTypeOf(ownerId: string): string {
  const type = parseGid(ownerId)?.type ?? "";
  // Shopify's enum calls an app's installation by its former name.
  return type === "AppInstallation" ? "API_PERMISSION" : type.toUpperCase();
}
