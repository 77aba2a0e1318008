import { fullName } from "tests/stand-ins/shopify/auth/staff";
import { html, jsonScript, raw, type Markup } from "tests/stand-ins/shopify/http/html";
import type { ShopRecord, StaffMember } from "tests/stand-ins/shopify/store/types";
import { ADMIN_STYLE } from "./admin-style";
import type { ShellState } from "./client/shell-state";
import { ICONS } from "./icons";

export interface AdminPage {
  shop: ShopRecord;
  staff: StaffMember[];
  user: StaffMember;
  app: { title: string; root: string } | null;
  /** `orders`, `products` …: which entry of the navigation is current. */
  section: string;
  body: AdminBody;
}

export type AdminBody =
  /** The app, framed. */
  | { kind: "app"; frameUrl: string; state: ShellState }
  /** Anything else within the admin's chrome. */
  | { kind: "card"; content: Markup };

/** The whole page: top bar, navigation, and the framed app or a card. */
export function renderAdminPage(page: AdminPage): string {
  return html`<!doctype html>
    <html lang="${page.user.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${page.shop.name} · ${page.app?.title ?? "Admin"}</title>
        <link
          rel="icon"
          href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath d='M4.600 7.200h14.800l1.200 14.400H3.400z' fill='%233ddc97'/%3E%3C/svg%3E"
        />
        <style>
          ${raw(ADMIN_STYLE)}
        </style>
      </head>
      <body>
        ${renderTopBar(page)} ${renderNavigation(page)}
        <main class="content">${renderBody(page)}</main>
        <div id="scrim"></div>
        <div id="toasts" aria-live="polite"></div>
        <dialog id="dialog"></dialog>
        ${renderScript(page.body)}
      </body>
    </html>`.text;
}

function renderTopBar({ shop, staff, user }: AdminPage): Markup {
  return html`<header class="top">
    <div style="display:flex;align-items:center;min-width:0">
      <button id="menu" aria-label="Navigation">${ICONS.menu}</button>
      <div class="brand">${ICONS.brand}<span>${shop.name}</span></div>
    </div>
    <div class="search">${ICONS.search} Search</div>
    <div id="save-bar" hidden>
      ${ICONS.warning}<span>Unsaved changes</span> <button id="discard">Discard</button
      ><button id="save">Save</button>
    </div>
    <div class="identity">
      <label title="Staff member">
        <span class="badge">${initials(user)}</span>
        <select id="staff" aria-label="Staff member">
          ${staff.map(
            (member) =>
              html`<option value="${member.id}" ${member.id === user.id ? raw("selected") : null}>
                ${fullName(member)}
              </option>`,
          )}
        </select>
      </label>
    </div>
  </header>`;
}

function renderNavigation({ shop, app, section }: AdminPage): Markup {
  const store = `/store/${shop.domain.replace(".myshopify.com", "")}`;
  const entry = (name: string, label: string, icon: Markup) =>
    html`<li>
      <a href="${store}/${name}" ${name.split("/")[0] === section ? raw("aria-current") : null}
        >${icon}${label}</a
      >
    </li>`;
  return html`<nav class="nav" aria-label="Admin">
    <ul>
      ${entry("home", "Home", ICONS.home)} ${entry("orders", "Orders", ICONS.orders)}
      ${entry("products", "Products", ICONS.products)}
      ${entry("customers", "Customers", ICONS.customers)}
      ${entry("themes/current/editor", "Online store", ICONS.home)}
    </ul>
    <h3>Apps</h3>
    ${
      app
        ? html`<a
              id="app-link"
              href="${app.root}"
              ${section === "app" ? raw("aria-current") : null}
            >
              <span class="app-icon">${app.title.slice(0, 1)}</span>${app.title}
            </a>
            <ul id="app-nav"></ul>`
        : null
    }
    <ul class="end">
      <li><a href="/mailbox" target="_blank">${ICONS.mail}Shoppers’ mailbox</a></li>
    </ul>
  </nav>`;
}

function renderBody({ app, body }: AdminPage): Markup {
  if (body.kind === "card")
    return html`<div></div>
      <div class="scroll">${body.content}</div>`;
  return html`<div class="title-bar">
      <span id="breadcrumb"></span>
      <span class="app-icon">${app?.title.slice(0, 1)}</span>
      <span class="name">${app?.title}</span><span id="page-title"></span>
      <span id="title-actions" style="margin-inline-start:auto"></span>
    </div>
    <div id="progress" hidden></div>
    <iframe
      id="app-frame"
      title="${app?.title}"
      data-src="${body.frameUrl}"
      allow="clipboard-write; clipboard-read"
    ></iframe>`;
}

function renderScript(body: AdminBody): Markup {
  if (body.kind === "card") {
    return html`<script>
      document.getElementById("menu").onclick = () => document.body.classList.toggle("nav-open");
      document.getElementById("scrim").onclick = () => document.body.classList.remove("nav-open");
      document.getElementById("staff").onchange = (event) => {
        const url = new URL(location.href);
        url.searchParams.set("user", event.target.value);
        location.assign(url);
      };
    </script>`;
  }
  return html`<script type="application/json" id="shell-state">
      ${jsonScript(body.state)}
    </script>
    <script src="/admin-shell.js"></script>`;
}

function initials(member: StaffMember): string {
  return `${member.firstName.slice(0, 1)}${member.lastName.slice(0, 1)}`.toUpperCase();
}
