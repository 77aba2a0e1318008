import { prisma, type ShopId } from "../db.server";
import { getEnvironment } from "../env.server";
import { AppError } from "../errors";
import { isProxySignature } from "./proxy-signature";

/** A storefront request that Shopify passed on and signed. Nothing else in it is trustworthy. */
export interface ProxyRequest {
  shopId: ShopId;
  shopDomain: string;
  /** Customer signed in to the storefront, a numeric string; null for a guest. */
  customerId: string | null;
  /** Where the merchant mounted the proxy: "/apps/help". Never ends in a slash. */
  proxyPath: string;
  /** The shopper's own query parameters, without Shopify's. */
  query: URLSearchParams;
  /** The shopper's address as Shopify tells it, for rate limits; "" when it does not. */
  clientAddress: string;
}

const SHOPIFYS_OWN = new Set([
  "shop",
  "logged_in_customer_id",
  "path_prefix",
  "timestamp",
  "signature",
]);
const PATH_PREFIX = /^\/[\w\-./]{1,200}$/;

function readPathPrefix(value: string | null): string {
  if (!value || !PATH_PREFIX.test(value) || value.includes("//") || value.includes(".."))
    throw new AppError("UNAUTHORIZED", "This page can only be opened through the shop.");
  return value.replace(/\/+$/, "");
}

/**
 * Who asks through the shop's app proxy. Throws AppError UNAUTHORIZED when the signature is missing, forged or older
 * than 90 seconds, SHOP_NOT_INSTALLED when the shop is not (or no longer) one of ours.
 */
export async function authenticateProxy(request: Request): Promise<ProxyRequest> {
  const parameters = new URL(request.url).searchParams;
  if (!isProxySignature(parameters, getEnvironment().SHOPIFY_API_SECRET, new Date()))
    throw new AppError("UNAUTHORIZED", "This page can only be opened through the shop.");
  const shopDomain = parameters.get("shop") ?? "";
  const shop = await prisma.shop.findFirst({
    where: { domain: shopDomain, uninstalledAt: null },
    select: { id: true },
  });
  if (!shop) throw new AppError("SHOP_NOT_INSTALLED", "This shop does not use Doorbell any more.");
  const customer = parameters.get("logged_in_customer_id") ?? "";
  const query = new URLSearchParams([...parameters].filter(([name]) => !SHOPIFYS_OWN.has(name)));
  const forwarded = request.headers.get("X-Forwarded-For")?.split(",")[0]?.trim() ?? "";
  return {
    shopId: shop.id,
    shopDomain,
    customerId: /^[1-9]\d{0,18}$/.test(customer) ? customer : null,
    proxyPath: readPathPrefix(parameters.get("path_prefix")),
    query,
    clientAddress: forwarded,
  };
}
