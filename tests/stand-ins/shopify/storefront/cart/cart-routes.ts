import { HttpError, redirect, sendJson } from "tests/stand-ins/shopify/http/exchange";
import {
  fieldOf,
  mapOf,
  readForm,
  type FormFields,
} from "tests/stand-ins/shopify/storefront/read-form";
import type { Visit } from "tests/stand-ins/shopify/storefront/visit";
import { cartJson, linesJson } from "./cart-json";
import { addToCart, setQuantities, updateCart, type AddedItem } from "./change-cart";

type CartRoute = (visit: Visit, isJson: boolean) => Promise<void> | void;

const ROUTES: Readonly<Record<string, CartRoute>> = {
  "GET /cart": showCart,
  "POST /cart": changeByForm,
  "POST /cart/add": add,
  "POST /cart/change": change,
  "POST /cart/update": update,
  "POST /cart/clear": clear,
};

/** Shopify's Ajax cart API (`/cart.js`, `/cart/add.js` …) and the plain forms of the same names. */
export function findCartRoute(visit: Visit): (() => Promise<void> | void) | null {
  const isJson = /\.(js|json)$/.test(visit.path);
  const path = visit.path.replace(/\.(js|json)$/, "");
  const handle = ROUTES[`${visit.request.method ?? "GET"} ${path}`];
  // The page `/cart` itself is the theme's.
  if (!handle || (!isJson && handle === showCart)) return null;
  return () => run(visit, handle, isJson || acceptsJson(visit));
}

async function run(visit: Visit, handle: CartRoute, isJson: boolean): Promise<void> {
  try {
    await handle(visit, isJson);
  } catch (error) {
    if (!(error instanceof HttpError) || !isJson) throw error;
    const { status, message: description } = error;
    sendJson(visit.response, status, { status, message: "Cart Error", description });
  }
}

function acceptsJson({ request }: Visit): boolean {
  return (request.headers.accept ?? "").includes("application/json");
}

function showCart(visit: Visit): void {
  sendJson(visit.response, 200, cartJson(visit), { "cache-control": "no-store" });
}

async function add(visit: Visit, isJson: boolean): Promise<void> {
  const fields = await readForm(visit.request);
  const items = itemsOf(fields);
  const lines = addToCart(visit, items);
  if (!isJson) return redirect(visit.response, `${visit.rootUrl}/cart`, 303);
  const added = linesJson(visit, lines);
  const isList = fields.some(([name]) => name.startsWith("items["));
  sendJson(visit.response, 200, isList ? { items: added } : (added[0] ?? {}));
}

function itemsOf(fields: FormFields): AddedItem[] {
  const indexes = new Set(fields.flatMap(([name]) => /^items\[(\d+)\]/.exec(name)?.[1] ?? []));
  if (indexes.size > 0) return [...indexes].map((index) => itemOf(fields, `items[${index}]`));
  const id = fieldOf(fields, "id");
  return [item(id, fieldOf(fields, "quantity"), mapOf(fields, "properties"))];
}

function itemOf(fields: FormFields, prefix: string): AddedItem {
  const at = (name: string) => fieldOf(fields, `${prefix}[${name}]`);
  return item(at("id"), at("quantity"), mapOf(fields, `${prefix}[properties]`));
}

function item(
  id: string | undefined,
  quantity: string | undefined,
  properties: Record<string, string>,
): AddedItem {
  const variantId = Number(id);
  const count = quantity === undefined ? 1 : Number(quantity);
  if (!Number.isSafeInteger(variantId)) {
    throw new HttpError(400, "Required parameter missing or invalid: items");
  }
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw new HttpError(422, "Quantity must be 1 or more");
  }
  const kept = Object.entries(properties).filter(([, value]) => value !== "");
  return { id: variantId, quantity: count, properties: Object.fromEntries(kept) };
}

async function change(visit: Visit, isJson: boolean): Promise<void> {
  const fields = await readForm(visit.request);
  const id = fieldOf(fields, "id");
  const line = fieldOf(fields, "line");
  const quantity = Number(fieldOf(fields, "quantity") ?? 0);
  if ((!id && !line) || !Number.isInteger(quantity)) {
    throw new HttpError(400, "Required parameter missing or invalid: id, line or quantity");
  }
  setQuantities(visit, { [id ?? `#${line ?? ""}`]: quantity });
  answer(visit, isJson);
}

async function update(visit: Visit, isJson: boolean): Promise<void> {
  applyFields(visit, await readForm(visit.request));
  answer(visit, isJson);
}

/** The cart page's form: quantities in `updates[]`, then perhaps on to the checkout. */
async function changeByForm(visit: Visit): Promise<void> {
  const fields = await readForm(visit.request);
  applyFields(visit, fields);
  const isCheckout = fieldOf(fields, "checkout") !== undefined;
  redirect(visit.response, `${visit.rootUrl}${isCheckout ? "/checkout" : "/cart"}`, 303);
}

function applyFields(visit: Visit, fields: FormFields): void {
  const byKey = Object.entries(mapOf(fields, "updates"));
  const positions = fields.filter(([name]) => name === "updates[]");
  const wanted = [
    ...byKey.filter(([key]) => key !== ""),
    ...positions.map(([, value], index) => [`#${index + 1}`, value] as const),
  ].map(([key, value]) => [key, Math.trunc(Number(value) || 0)] as const);
  if (wanted.length > 0) setQuantities(visit, Object.fromEntries(wanted));
  const note = fieldOf(fields, "note");
  const discount = fieldOf(fields, "discount");
  updateCart(visit, {
    ...(note === undefined ? {} : { note }),
    ...(discount === undefined ? {} : { discountCode: discount.trim() || null }),
    attributes: { ...visit.cart.attributes, ...mapOf(fields, "attributes") },
  });
}

function clear(visit: Visit, isJson: boolean): void {
  updateCart(visit, { lines: [] });
  answer(visit, isJson);
}

function answer(visit: Visit, isJson: boolean): void {
  if (isJson) sendJson(visit.response, 200, cartJson(visit));
  else redirect(visit.response, `${visit.rootUrl}/cart`, 303);
}
