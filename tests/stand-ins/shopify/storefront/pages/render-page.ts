import type { Context } from "liquidjs";
import { sendHtml } from "tests/stand-ins/shopify/http/exchange";
import {
  extensionRenderer,
  type ExtensionRenderer,
} from "tests/stand-ins/shopify/storefront/extension/render-extension";
import { liquidErrorText } from "tests/stand-ins/shopify/storefront/liquid/engine";
import { escapeHtml } from "tests/stand-ins/shopify/storefront/liquid/escape-html";
import type { RenderHelpers } from "tests/stand-ins/shopify/storefront/liquid/render-globals";
import { pageGlobals } from "tests/stand-ins/shopify/storefront/objects/page-globals";
import { readTheme, type Theme } from "tests/stand-ins/shopify/storefront/theme/read-theme";
import type { Visit } from "tests/stand-ins/shopify/storefront/visit";
import { withHeadContent } from "./head-content";
import { pageHeaders } from "./page-headers";
import type { PageInfo } from "./page-info";

/** Everything one page is rendered with. */
interface PageRender {
  visit: Visit;
  page: PageInfo;
  theme: Theme;
  globals: Record<string, unknown>;
  helpers: RenderHelpers;
  extension: ExtensionRenderer | null;
}

/** Renders a page of the theme and answers with it. */
export function sendPage(visit: Visit, page: PageInfo): void {
  const render = prepare(visit, page);
  const source =
    render.theme.source(`templates/${page.template}`) ??
    render.theme.source(`templates/${page.template.split(".")[0] ?? ""}`) ??
    "";
  answer(visit, page.status ?? 200, renderInLayout(render, source));
}

/**
 * Renders an app's `application/liquid` answer inside the theme. What it assigns (`page_title`) is
 * seen by the layout; `{% layout none %}` leaves the layout away.
 */
export function sendLiquid(visit: Visit, page: PageInfo, source: string): void {
  answer(visit, page.status ?? 200, renderInLayout(prepare(visit, page), source));
}

function answer(visit: Visit, status: number, html: string): void {
  for (const [name, value] of Object.entries(pageHeaders(visit))) {
    visit.response.setHeader(name, value);
  }
  sendHtml(visit.response, html, status);
}

function prepare(visit: Visit, page: PageInfo): PageRender {
  const { platform, shop, theme: state } = visit;
  const theme = readTheme();
  const globals = pageGlobals(visit, page);
  const helpers = themeHelpers(visit, theme);
  const extension = extensionRenderer({
    platform,
    shop,
    template: page.template,
    embeds: state.embeds,
    globals,
    helpers,
  });
  return { visit, page, theme, globals, helpers, extension };
}

function themeHelpers({ shop, locale, rootUrl, platform }: Visit, theme: Theme): RenderHelpers {
  const { record } = shop;
  return {
    locale: locale.locale,
    rootUrl,
    moneyFormat: record.moneyFormat,
    moneyWithCurrencyFormat: record.moneyWithCurrencyFormat,
    currencyCode: record.currencyCode,
    cdnOrigin: platform.addresses.origin,
    now: shop.now(),
    translate: (key) => theme.translate(locale.locale, key),
    assetUrl: (file) => `/cdn/shop/t/1/assets/${file}?v=1`,
    assetText: (file) => theme.asset(file)?.toString("utf8") ?? null,
    isLayoutOff: false,
  };
}

function renderInLayout(render: PageRender, source: string): string {
  const { theme, globals, helpers, extension, page } = render;
  helpers.renderSection = (name) => renderSection(render, name);
  helpers.renderBlocks = () => renderBlocks(render, "main");
  const context = theme.engine.context(globals, helpers);
  const main = renderText(render, source, `templates/${page.template}`, context);
  if (helpers.isLayoutOff) return main;
  const ownSection = renderBlocks(render, "apps");
  const content = ownSection === "" ? main : `${main}\n${wrapSection("apps", ownSection)}`;
  const bodyEmbeds = extension?.renderEmbeds(["body"]) ?? "";
  const headEmbeds = extension?.renderEmbeds(["head", "compliance_head"]) ?? "";
  context.push({
    content_for_layout: content,
    content_for_header: withHeadContent(render.visit),
    theme_variant: render.visit.theme.variant,
  });
  const html = renderText(render, theme.source("layout/theme") ?? "", "layout/theme", context);
  const head = [headEmbeds, extension?.assetTags() ?? ""].filter(Boolean).join("\n");
  return html
    .replace("</head>", () => `${head}\n</head>`)
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${bodyEmbeds}\n</body>`);
}

function renderSection(render: PageRender, name: string): string {
  const source = render.theme.source(`sections/${name}`) ?? "";
  const section = { id: name, settings: {}, blocks: [] };
  const context = render.theme.engine.context(render.globals, render.helpers, { section });
  return wrapSection(name, renderText(render, source, `sections/${name}`, context));
}

function wrapSection(id: string, html: string): string {
  return `<div id="shopify-section-${id}" class="shopify-section">${html}</div>`;
}

/** App blocks placed on this template: in its own section, or in the section of apps below. */
function renderBlocks({ visit, page, extension }: PageRender, section: "apps" | "main"): string {
  const base = page.template.split(".")[0] ?? page.template;
  const html = visit.theme.blocks
    .map((block, position) => ({ ...block, position }))
    .filter((block) => block.section === section && [page.template, base].includes(block.template))
    .map(({ handle, position, settings }) =>
      extension?.renderBlock({
        handle,
        position,
        settings,
        section: { id: `template--1__${section}`, settings: {} },
      }),
    )
    .join("\n");
  return section === "apps" && html !== "" ? `<div class="page-width">${html}</div>` : html;
}

function renderText({ theme }: PageRender, source: string, name: string, context: Context): string {
  try {
    return theme.engine.render(theme.engine.parse(source, name), context);
  } catch (error) {
    return escapeHtml(liquidErrorText(error, name));
  }
}
