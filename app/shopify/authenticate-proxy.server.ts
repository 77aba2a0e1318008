import { prisma, type ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { AppError } from "~/errors";
import { readClientAddress } from "~/lib/client-address";
import { checkProxySignature, isPathCertain } from "./proxy-signature";

/** A storefront request that Shopify passed on and signed. Nothing else in it is trustworthy. */
export interface ProxyRequest {
  shopId: ShopId;
  shopDomain: string;
  /** Customer signed in to the storefront, a numeric string; null for a guest. */
  customerId: string | null;
  /** Where the merchant mounted the proxy: "/apps/help". Never ends in a slash. */
  proxyPath: string;
  /** The same where nothing that the shopper asked can have changed it: to be remembered. Otherwise "". */
  certainPath: string;
  /** The shopper's own query parameters, without Shopify's. */
  query: URLSearchParams;
  /** The shopper's address or network for rate limits, as `readClientAddress` gives it; "" when it is not known. */
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

const refuse = () => new AppError("UNAUTHORIZED", "This page can only be opened through the shop.");

function readPathPrefix(value: string | null): string {
  if (!value || !PATH_PREFIX.test(value) || value.includes("//") || value.includes(".."))
    throw refuse();
  return value.replace(/\/$/, "");
}

/** Shopify signed the request, but what it signed can be read in more than one way: nobody is who it says. */
export class AmbiguousQueryError extends AppError {
  /** As the request says: good for what everybody may see. */
  readonly shop: Pick<ProxyRequest, "shopId" | "shopDomain">;

  constructor(shop: Pick<ProxyRequest, "shopId" | "shopDomain">) {
    super(
      "INVALID_INPUT",
      "This address cannot be opened. Leave out shop=, timestamp=, path_prefix= and logged_in_customer_id=.",
    );
    this.shop = shop;
  }
}

/**
 * Who asks through the shop's app proxy. Throws AppError UNAUTHORIZED when the signature is missing, forged or older
 * than 90 seconds, SHOP_NOT_INSTALLED when the shop is not (or no longer) one of ours, AmbiguousQueryError when the
 * shopper's own parameters look like Shopify's.
 */
export async function authenticateProxy(request: Request): Promise<ProxyRequest> {
  const parameters = new URL(request.url).searchParams;
  const { SHOPIFY_API_SECRET, TRUSTED_PROXY_HOPS, APP_PROXY_HOPS } = getEnvironment();
  const signature = checkProxySignature(parameters, SHOPIFY_API_SECRET, new Date());
  if (signature === "wrong") throw refuse();
  const shopDomain = parameters.get("shop") ?? "";
  const shop = await prisma.shop.findFirst({
    where: { domain: shopDomain, uninstalledAt: null },
    select: { id: true },
  });
  if (!shop) throw new AppError("SHOP_NOT_INSTALLED", "This shop does not use Doorbell any more.");
  if (signature === "ambiguous") throw new AmbiguousQueryError({ shopId: shop.id, shopDomain });
  const customer = parameters.get("logged_in_customer_id") ?? "";
  const query = new URLSearchParams([...parameters].filter(([name]) => !SHOPIFYS_OWN.has(name)));
  const proxyPath = readPathPrefix(parameters.get("path_prefix"));
  return {
    shopId: shop.id,
    shopDomain,
    customerId: /^[1-9]\d{0,18}$/.test(customer) ? customer : null,
    proxyPath,
    query,
    certainPath: isPathCertain(parameters) ? proxyPath : "",
    clientAddress: readClientAddress(request.headers, TRUSTED_PROXY_HOPS + APP_PROXY_HOPS),
  };
}
