import { readFileSync } from "node:fs";
import { Liquid } from "liquidjs";
import { readStorefrontTexts } from "tests/extension/read-locales";

const FOLDER = "extensions/doorbell";

/** What a page offers to a block, as far as the blocks look at it. */
export interface PageScope {
  locale: string;
  pageType?: string;
  rootUrl?: string;
  isEditor?: boolean;
  customer?: { id?: number; first_name: string; name: string; email: string } | null;
  country?: string;
  cartTotal?: number;
  /** namespace `doorbell`: key → value */
  metafields?: Record<string, unknown>;
  settings?: Record<string, unknown>;
}

const escapeJson = (value: unknown) =>
  JSON.stringify(value ?? null).replace(
    /[<>&]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

function readTranslation(texts: unknown, key: string): string {
  const found = key
    .split(".")
    .reduce<unknown>(
      (tree, part) => (tree && typeof tree === "object" ? Reflect.get(tree, part) : undefined),
      texts,
    );
  return typeof found === "string" ? found : `translation missing: ${key}`;
}

interface BlockSchema {
  settings: { id?: string; default?: unknown }[];
}

/** The settings of a block's schema. Throws when it has none or it is no JSON. */
export function readSchema(block: string): BlockSchema & Record<string, unknown> {
  const source = readFileSync(`${FOLDER}/blocks/${block}.liquid`, "utf8");
  const written = /{% schema %}([\s\S]*){% endschema %}/.exec(source)?.[1];
  return JSON.parse(written ?? "");
}

/**
 * Renders one of our blocks by itself, for tests and previews: with the objects, filters and snippets that it uses and
 * nothing else of a theme.
 */
export async function renderBlock(block: string, page: PageScope): Promise<string> {
  const engine = new Liquid({ root: `${FOLDER}/snippets`, extname: ".liquid" });
  const texts = readStorefrontTexts(page.locale);
  engine.registerFilter("t", (key: string) => readTranslation(texts, key));
  engine.registerFilter("asset_url", (name: string) => `/assets/${name}`);
  engine.registerFilter("json", escapeJson);
  engine.registerFilter("color_contrast", () => 0);
  const source = readFileSync(`${FOLDER}/blocks/${block}.liquid`, "utf8");
  const template = source.replace(/{% schema %}[\s\S]*{% endschema %}/, "");
  const defaults = Object.fromEntries(
    readSchema(block).settings.flatMap(({ id, default: value }) => (id ? [[id, value ?? ""]] : [])),
  );
  const metafields = Object.fromEntries(
    Object.entries(page.metafields ?? {}).map(([key, value]) => [key, { value }]),
  );
  const globals = {
    app: { metafields: { doorbell: metafields } },
    request: {
      locale: { iso_code: page.locale },
      design_mode: page.isEditor ?? false,
      page_type: page.pageType ?? "index",
    },
    routes: { root_url: page.rootUrl ?? "/" },
    localization: { country: { iso_code: page.country ?? "FI" } },
    cart: { total_price: page.cartTotal ?? 0 },
    customer: page.customer ?? null,
  };
  const scope = {
    block: {
      id: "block",
      shopify_attributes: "",
      settings: { ...defaults, ...page.settings },
    },
  };
  return engine.parseAndRender(template, scope, { globals });
}
