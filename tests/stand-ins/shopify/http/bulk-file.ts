import { bulkOperationsOf } from "tests/stand-ins/shopify/bulk/bulk-registry";
import { strike } from "tests/stand-ins/shopify/faults/strike";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { HttpError, type Exchange } from "./exchange";
import type { Platform } from "./platform";
import { serveFile } from "./serve-file";

/** `GET /files/bulk/:file`: the JSONL of a bulk operation, whole or by a range. */
export async function serveBulkFile(
  exchange: Exchange,
  platform: Platform,
  shop: ShopStore,
): Promise<void> {
  const fault = platform.faults.take("download", { shop: shop.domain });
  const course = await strike(exchange, fault);
  if (course === "answered") return;
  const file = bulkOperationsOf(platform.store).file(shop, exchange.params.file ?? "");
  if (!file) throw new HttpError(404, "Not Found");
  await serveFile(exchange, {
    path: file.path,
    contentType: "application/jsonl",
    cutAfterBytes: fault?.kind === "cut-download" ? fault.afterBytes : null,
  });
}
