import { createHash } from "node:crypto";
import { findInstallation } from "tests/stand-ins/shopify/auth/installations";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { liquidErrorText } from "tests/stand-ins/shopify/storefront/liquid/engine";
import { escapeHtml } from "tests/stand-ins/shopify/storefront/liquid/escape-html";
import type { RenderHelpers } from "tests/stand-ins/shopify/storefront/liquid/render-globals";
import { appObject } from "./app-object";
import { isAllowedOn, settingsOf } from "./block-schema";
import { extensionAssetUrl } from "./extension-assets";
import { findExtension, type Extension, type ExtensionBlock } from "./read-extension";

/** Renders an app's blocks and embeds on one page, and remembers which assets they need. */
export interface ExtensionRenderer {
  /** A block in a section; "" when it may not stand here. */
  renderBlock(placed: PlacedOnPage): string;
  renderEmbeds(targets: readonly string[]): string;
  /** `<link>` and `<script>` of the blocks rendered so far, each once. */
  assetTags(): string;
}

interface PlacedOnPage {
  handle: string;
  /** Tells several blocks of one kind apart. */
  position: number;
  settings: Record<string, unknown>;
  section: { id: string; settings: Record<string, unknown> };
}

interface RenderPlace {
  platform: Platform;
  shop: ShopStore;
  template: string;
  embeds: Readonly<Record<string, { enabled: boolean; settings: Record<string, unknown> }>>;
  globals: Record<string, unknown>;
  helpers: RenderHelpers;
}

/** The installed app's extension on one page; null when there is nothing to render. */
export function extensionRenderer(place: RenderPlace): ExtensionRenderer | null {
  const { platform, shop } = place;
  const spec = platform.app?.spec;
  const extension = spec ? findExtension(spec.tomlPath) : null;
  if (!spec || !extension || !findInstallation(shop, spec.clientId)) return null;
  const appHandle = platform.app?.config.handle ?? extension.handle;
  const globals = { ...place.globals, app: appObject(shop, spec.clientId) };
  const needed: ExtensionBlock[] = [];
  const render = (block: ExtensionBlock, id: string, locals: Record<string, unknown>) => {
    if (!isAllowedOn(block.schema, place.template)) return "";
    const html = renderSource(extension, block, { ...place, globals }, { id, ...locals });
    if (html === null) return "";
    needed.push(block);
    return frame(
      block,
      `shopify://apps/${appHandle}/blocks/${block.handle}/${extension.uuid}`,
      id,
      html,
    );
  };
  return {
    renderBlock: ({ handle, position, settings, section }) => {
      const block = extension.blocks.find((one) => one.handle === handle);
      if (block?.schema.target !== "section") return "";
      const id = blockId(`${section.id} ${handle} ${position}`, `${appHandle}_${handle}`);
      return render(block, id, { settings, section });
    },
    renderEmbeds: (targets) =>
      extension.blocks
        .filter(
          ({ schema, handle }) => targets.includes(schema.target) && place.embeds[handle]?.enabled,
        )
        .map((block) => {
          const { settings } = place.embeds[block.handle] ?? { settings: {} };
          return render(block, blockId(block.handle, String(numberOf(block.handle))), { settings });
        })
        .join("\n"),
    assetTags: () => assetTags(platform, extension, needed),
  };
}

/** The block's HTML; null when `available_if` takes it away. */
function renderSource(
  extension: Extension,
  { handle, schema, source }: ExtensionBlock,
  { platform, globals, helpers }: RenderPlace,
  { id, settings, section }: Record<string, unknown>,
): string | null {
  const own: RenderHelpers = {
    ...helpers,
    translate: (key) => extension.translate(helpers.locale, key),
    assetUrl: (file) => extensionAssetUrl(platform, extension, file),
    assetText: (file) => extension.asset(file)?.toString("utf8") ?? null,
    renderSection: undefined,
    renderBlocks: undefined,
  };
  const block = {
    id,
    type: handle,
    name: schema.name,
    settings: settingsOf(schema, settings as Record<string, unknown>),
    shopify_attributes: "",
  };
  const run = (text: string) =>
    extension.engine.render(
      extension.engine.parse(text, handle),
      extension.engine.context(globals, own, { block, ...(section ? { section } : {}) }),
    );
  try {
    if (schema.available_if && !/^true$/.test(run(schema.available_if).trim())) return null;
    return run(source);
  } catch (error) {
    return escapeHtml(liquidErrorText(error, `blocks/${handle}.liquid`));
  }
}

function frame(block: ExtensionBlock, name: string, id: string, html: string): string {
  const { schema } = block;
  const isInHead = schema.target === "head" || schema.target === "compliance_head";
  const inner = `<!-- BEGIN app block: ${name} -->\n${html}\n<!-- END app block -->`;
  if (isInHead || schema.tag === null) return inner;
  const tag = schema.tag ?? "div";
  const classes = ["shopify-block", "shopify-app-block", schema.class].filter(Boolean).join(" ");
  return `<${tag} id="shopify-block-${id}" class="${escapeHtml(classes)}">${inner}</${tag}>`;
}

function assetTags(
  platform: Platform,
  extension: Extension,
  blocks: readonly ExtensionBlock[],
): string {
  const files = (name: "javascript" | "stylesheet") => [
    ...new Set(blocks.flatMap(({ schema }) => schema[name] ?? [])),
  ];
  const url = (file: string) => extensionAssetUrl(platform, extension, file);
  return [
    ...files("javascript").map(
      (file) => `<script src="${url(file)}" type="text/javascript" defer="defer"></script>`,
    ),
    ...files("stylesheet").map(
      (file) => `<link href="${url(file)}" rel="stylesheet" type="text/css" media="all">`,
    ),
  ].join("\n");
}

function blockId(seed: string, suffix: string): string {
  const hash = createHash("sha256")
    .update(seed)
    .digest("base64")
    .replaceAll(/[^A-Za-z0-9]/g, "");
  return `A${hash.slice(0, 18)}__${suffix.replaceAll("-", "_")}`;
}

function numberOf(handle: string): bigint {
  return createHash("sha256").update(handle).digest().readBigUInt64BE() / 2n;
}
