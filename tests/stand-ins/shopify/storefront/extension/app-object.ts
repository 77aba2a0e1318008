import { Drop } from "liquidjs";
import { findAppMetafields } from "tests/stand-ins/shopify/store/app-metafields";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";

/** A metafield in Liquid: printing it prints its raw value, `.value` is the parsed one. */
class MetafieldDrop extends Drop {
  constructor(
    readonly type: string,
    private readonly raw: string,
    readonly value: unknown,
  ) {
    super();
  }

  override valueOf(): string {
    return this.raw;
  }
}

/** Liquid's `app` inside an app's own blocks: `app.metafields.<namespace>.<key>.value`. */
export function appObject(shop: ShopStore, clientId: string) {
  const metafields: Record<string, Record<string, MetafieldDrop>> = {};
  for (const { namespace, key, type, value } of findAppMetafields(shop, clientId)) {
    metafields[namespace] ??= {};
    metafields[namespace][key] = new MetafieldDrop(type, value, parsed(type, value));
  }
  return { metafields };
}

function parsed(type: string, value: string): unknown {
  if (type === "boolean") return value === "true";
  if (/^(json|list\.|number_|rating|dimension|weight|volume|money)/.test(type)) {
    return JSON.parse(value);
  }
  return value;
}
