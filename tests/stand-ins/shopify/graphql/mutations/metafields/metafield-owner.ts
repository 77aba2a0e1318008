import { findInstallation } from "tests/stand-ins/shopify/auth/installations";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { updateProduct } from "tests/stand-ins/shopify/store/actions/update-product";
import { findAppMetafields, putAppMetafields } from "tests/stand-ins/shopify/store/app-metafields";
import { parseGid } from "tests/stand-ins/shopify/store/gid";
import type { Metafield } from "tests/stand-ins/shopify/store/types";

/** Something that has metafields, and how to store them. */
export interface MetafieldOwner {
  metafields: readonly Metafield[];
  /** Namespace of inputs that name none. */
  defaultNamespace: string;
  save: (metafields: Metafield[]) => void;
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
    default:
      return null;
  }
}

/** `$app:faq` and `$app` stand for the app's reserved namespace. */
export function namespaceOf(owner: MetafieldOwner, namespace: string | null | undefined): string {
  if (!namespace) return owner.defaultNamespace;
  return namespace.replace(/^\$app(?::(?=.)|$)/, (prefix) =>
    prefix.endsWith(":") ? "app--1--" : "app--1",
  );
}

/** `ORDER`, `PRODUCT` …: the owner's type as `Metafield.ownerType` tells it. */
export function ownerTypeOf(ownerId: string): string {
  const type = parseGid(ownerId)?.type ?? "";
  // Shopify's enum calls an app's installation by its former name.
  return type === "AppInstallation" ? "API_PERMISSION" : type.toUpperCase();
}
