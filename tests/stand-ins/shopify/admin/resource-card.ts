import { fullName } from "tests/stand-ins/shopify/auth/staff";
import { html, type Markup } from "tests/stand-ins/shopify/http/html";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";

/** Admin pages that are not the app: enough to see that a link led to the right object. */
export function renderResourceCard(shop: ShopStore, page: string): Markup {
  const [section = "", id] = page.split("/");
  const record = id ? findRecord(shop, section, Number(id)) : undefined;
  if (record) {
    return html`<div class="card">
      <h1>${titleOf(record)}</h1>
      <p>Shopify admin shows this page; the local Shopify shows the record.</p>
      <pre>${JSON.stringify(record, null, 2)}</pre>
    </div>`;
  }
  return html`<div class="card">
    <h1>${shop.record.name}</h1>
    <p>
      ${shop.orders.size.toLocaleString("en")} orders · ${shop.customers.size.toLocaleString("en")}
      customers · ${shop.products.size.toLocaleString("en")} products
    </p>
    <p>Only the app is shown here. Open it from the navigation.</p>
  </div>`;
}

function findRecord(shop: ShopStore, section: string, id: number): object | undefined {
  switch (section) {
    case "orders":
      return shop.orders.get(id);
    case "customers":
      return shop.customers.get(id);
    case "products":
      return shop.products.get(id);
    default:
      return undefined;
  }
}

function titleOf(record: object): string {
  if ("name" in record) return String(record.name);
  if ("title" in record) return String(record.title);
  if ("firstName" in record && "lastName" in record) {
    return fullName({
      firstName: String(record.firstName ?? ""),
      lastName: String(record.lastName ?? ""),
    });
  }
  return "Record";
}
