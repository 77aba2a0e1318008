import { requireApp } from "tests/stand-ins/shopify/auth/install-app";
import { HttpError, redirect, type Exchange } from "tests/stand-ins/shopify/http/exchange";
import { requireShop } from "tests/stand-ins/shopify/http/find-shop";
import { html, type Markup } from "tests/stand-ins/shopify/http/html";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import {
  findExtension,
  type ExtensionBlock,
} from "tests/stand-ins/shopify/storefront/extension/read-extension";
import { fieldOf, readForm } from "tests/stand-ins/shopify/storefront/read-form";
import {
  changeThemeState,
  findThemeState,
} from "tests/stand-ins/shopify/storefront/theme/theme-state";

/**
 * `/store/:shop/themes/:theme/editor`, where apps' deep links lead: `activateAppId={client id}/{embed}`
 * offers to turn an embed on, `addAppBlockId={client id}/{block}` to put a block on `template`.
 * Nothing changes before the merchant's click, as in Shopify's editor.
 */
export function renderThemeEditor({ params, url }: Exchange, platform: Platform): Markup {
  const shop = requireShop(platform, params.shop ?? "");
  const blocks = findBlocks(platform);
  const wanted = handleOf(url.searchParams.get("activateAppId"));
  const added = handleOf(url.searchParams.get("addAppBlockId"));
  const template = url.searchParams.get("template") ?? "index";
  const embeds = blocks.filter(({ schema }) => schema.target !== "section");
  const sections = blocks.filter(({ schema }) => schema.target === "section");
  const storefront = platform.addresses.storefrontUrlOf(shop.domain);
  return html`<div class="card">
    <h1>Theme editor</h1>
    ${storefront ? html`<p><a href="${storefront}" target="_blank">Open the online store</a></p>` : null}
    <h2>App embeds</h2>
    ${embeds.map((block) => embedRow(shop, block, block.handle === wanted))}
    <h2>App blocks</h2>
    ${sections.map((block) => blockRow(shop, block, template, block.handle === added))}
  </div>`;
}

function embedRow(shop: ShopStore, block: ExtensionBlock, isWanted: boolean): Markup {
  const isOn = findThemeState(shop).embeds[block.handle]?.enabled ?? false;
  return row(block.schema.name, isOn ? "On" : "Off", isWanted, [
    action(block.handle, isOn ? "turn-off" : "turn-on", isOn ? "Turn off" : "Turn on", !isOn),
  ]);
}

function blockRow(
  shop: ShopStore,
  block: ExtensionBlock,
  template: string,
  isWanted: boolean,
): Markup {
  const placed = findThemeState(shop).blocks.filter(({ handle }) => handle === block.handle);
  const where = placed.map((one) => one.template).join(", ") || "Not used";
  const hasAny = placed.length > 0;
  return row(block.schema.name, where, isWanted, [
    action(block.handle, "add", `Add to ${template}`, isWanted, template),
    ...(hasAny ? [action(block.handle, "remove", "Remove", false)] : []),
  ]);
}

function row(name: string, state: string, isWanted: boolean, actions: Markup[]): Markup {
  return html`<p class="editor-row" ${isWanted ? html`aria-current="true"` : null}>
    <strong>${name}</strong> <span>${state}</span> ${actions}
  </p>`;
}

function action(
  handle: string,
  change: string,
  label: string,
  isPrimary: boolean,
  template = "",
): Markup {
  return html`<form method="post" style="display:inline">
    <input type="hidden" name="handle" value="${handle}" />
    <input type="hidden" name="change" value="${change}" />
    <input type="hidden" name="template" value="${template}" />
    <button class="action ${isPrimary ? "primary" : ""}" data-handle="${handle}">${label}</button>
  </form>`;
}

/** The click. @throws HttpError 404 for a block the app does not have. */
export async function saveThemeEditor(exchange: Exchange, platform: Platform): Promise<void> {
  const { params, request, response, url } = exchange;
  const shop = requireShop(platform, params.shop ?? "");
  const fields = await readForm(request);
  const handle = fieldOf(fields, "handle") ?? "";
  if (!findBlocks(platform).some((block) => block.handle === handle)) {
    throw new HttpError(404, "No such block");
  }
  const { blocks } = findThemeState(shop);
  switch (fieldOf(fields, "change")) {
    case "turn-on":
    case "turn-off":
      changeThemeState(shop, {
        embeds: { [handle]: { enabled: fieldOf(fields, "change") === "turn-on" } },
      });
      break;
    case "add": {
      const template = fieldOf(fields, "template") || "index";
      const added = { handle, template, section: "apps" as const, settings: {} };
      changeThemeState(shop, { blocks: [...blocks, added] });
      break;
    }
    case "remove":
      changeThemeState(shop, { blocks: blocks.filter((block) => block.handle !== handle) });
      break;
    default:
      throw new HttpError(400, "Unknown change");
  }
  redirect(response, url.pathname + url.search, 303);
}

function findBlocks(platform: Platform): ExtensionBlock[] {
  return findExtension(requireApp(platform).spec.tomlPath)?.blocks ?? [];
}

/** `{client id}/{handle}` → the handle. */
function handleOf(id: string | null): string | undefined {
  return id?.split("/").at(-1);
}
