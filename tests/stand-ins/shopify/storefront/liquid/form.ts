import { escapeHtml } from "./escape-html";
import type { RenderHelpers } from "./render-globals";

export interface FormParts {
  /** `product`, `cart`, `customer_login`, `localization` … */
  type: string;
  /** The object the form is about, e.g. the cart. */
  subject: unknown;
  attributes: Record<string, unknown>;
  inner: string;
}

const ACTIONS: Readonly<Record<string, string>> = {
  cart: "/cart",
  contact: "/contact",
  create_customer: "/account",
  customer: "/contact",
  customer_login: "/account/login",
  localization: "/localization",
  product: "/cart/add",
};

/** What Shopify's `form` tag writes around its content. */
export function renderForm(
  { type, attributes, inner }: FormParts,
  { rootUrl }: Pick<RenderHelpers, "rootUrl">,
): string {
  const { return_to: returnTo, ...rest } = attributes;
  const own: Record<string, unknown> = {
    method: "post",
    action: `${rootUrl}${ACTIONS[type] ?? "/contact"}`,
    id: `${type}_form`,
    "accept-charset": "UTF-8",
    ...(type === "product" || type === "cart" ? { enctype: "multipart/form-data" } : {}),
    ...rest,
  };
  const written = Object.entries(own)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join("");
  const hidden = [
    ["form_type", type],
    ["utf8", "✓"],
    ...(returnTo === undefined ? [] : [["return_to", String(returnTo)]]),
  ];
  const fields = hidden
    .map(
      ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value ?? "")}">`,
    )
    .join("");
  return `<form${written}>${fields}${inner}</form>`;
}
