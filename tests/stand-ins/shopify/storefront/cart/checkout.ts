import { redirect } from "tests/stand-ins/shopify/http/exchange";
import { placeOrder } from "tests/stand-ins/shopify/store/actions/place-order";
import { sendPage } from "tests/stand-ins/shopify/storefront/pages/render-page";
import { fieldOf, readForm, type FormFields } from "tests/stand-ins/shopify/storefront/read-form";
import type { Visit } from "tests/stand-ins/shopify/storefront/visit";
import { updateCart } from "./change-cart";
import { priceCart } from "./price-cart";

const STANDARD_SHIPPING = { title: "Standard shipping", price: 590 };
const FREE_FROM = 9000;

/** `GET /checkout`: one page in place of Shopify's checkout. */
export function showCheckout(visit: Visit, error?: string): void {
  const priced = priceCart(visit.shop, visit.cart);
  if (priced.lines.length === 0) return redirect(visit.response, `${visit.rootUrl}/cart`);
  const shipping = shippingOf(priced);
  sendPage(visit, {
    template: "checkout",
    pageType: "checkout",
    title: "Checkout",
    status: error ? 422 : 200,
    globals: {
      checkout: {
        shipping_price: shipping.price,
        total_price: priced.total + shipping.price,
        error,
      },
    },
  });
}

/** `POST /checkout`: places the order as paid and shows it. */
export async function completeCheckout(visit: Visit): Promise<void> {
  const fields = await readForm(visit.request);
  const { shop, customer, cart } = visit;
  const priced = priceCart(shop, cart);
  if (priced.lines.length === 0) return redirect(visit.response, `${visit.rootUrl}/cart`, 303);
  const email = (fieldOf(fields, "email") ?? customer?.email ?? "").trim();
  if (!/^\S+@\S+\.\S+$/.test(email)) return showCheckout(visit, "email");
  const placed = placeOrder(shop, {
    lines: priced.lines.map((line) => ({
      variantId: line.variantId,
      quantity: line.quantity,
      discount: line.discount,
      customAttributes: Object.entries(line.properties).map(([key, value]) => ({ key, value })),
    })),
    customerId: customer?.id ?? null,
    email,
    ...addressOf(fields, visit),
    shipping: shippingOf(priced),
    discountCodes: priced.discount ? [priced.discount.code] : [],
    customerLocale: visit.locale.locale,
    note: cart.note === "" ? null : cart.note,
  });
  if (!placed.ok) return showCheckout(visit, placed.errors[0]?.message ?? "order");
  updateCart(visit, { lines: [], note: "", discountCode: null });
  const path = `/account/orders/${placed.value.statusToken}`;
  redirect(visit.response, `${visit.rootUrl}${path}?placed=1`, 303);
}

function shippingOf({ total, discount }: ReturnType<typeof priceCart>) {
  const isFree = total >= FREE_FROM || discount?.value.kind === "free-shipping";
  return isFree ? { ...STANDARD_SHIPPING, price: 0 } : STANDARD_SHIPPING;
}

function addressOf(fields: FormFields, { countryCode }: Visit) {
  const text = (name: string) => fieldOf(fields, name)?.trim() || null;
  if (!text("address1")) return {};
  const shippingAddress = {
    firstName: text("first_name"),
    lastName: text("last_name"),
    address1: text("address1"),
    zip: text("zip"),
    city: text("city"),
    countryCode: text("country") ?? countryCode,
  };
  return { shippingAddress };
}
