import { directionOf } from "~/languages/locales";
import { ASSIGN_ROOT } from "./help-links";
import type { HelpPage, HelpVisit } from "./help-visit";
import { jsonLd, liquidString, markup, type Markup } from "./render-liquid";
import { STYLE_VERSION } from "./style";

const MAX_DESCRIPTION = 160;

const shorten = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= MAX_DESCRIPTION ? line : `${line.slice(0, MAX_DESCRIPTION - 1).trimEnd()}…`;
};

function renderCrumbs({ texts, links }: HelpVisit, { crumbs = [], title, path }: HelpPage): Markup {
  if (path === "") return markup``;
  const items = [{ label: texts.format("help.name"), path: "" }, ...crumbs];
  return markup`<nav class="doorbell-help__crumbs" aria-label="${texts.format("help.breadcrumbs")}"><ol>${items.map(
    (item) => markup`<li><a href="${links.to(item.path)}">${item.label}</a></li>`,
  )}<li aria-current="page">${title}</li></ol></nav>`;
}

/** https://schema.org/BreadcrumbList as https://developers.google.com/search/docs/appearance/structured-data/breadcrumb has it. */
function describeCrumbs({ texts, links }: HelpVisit, { crumbs = [], title, path }: HelpPage) {
  const items = [{ label: texts.format("help.name"), path: "" }, ...crumbs];
  const last = path === null || path === "" ? [] : [{ label: title, path }];
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [...items, ...last].map((item, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: item.label,
      item: links.absolute(item.path),
    })),
  };
}

function renderStructuredData(visit: HelpVisit, page: HelpPage): Markup {
  if (page.isHidden || page.path === null) return markup``;
  const all = [
    ...(page.path === "" ? [] : [describeCrumbs(visit, page)]),
    ...(page.structuredData ?? []),
  ];
  return markup`${all.map(jsonLd)}`;
}

/**
 * The page as Liquid, for the theme's layout to surround. The layout owns the document's head: that a template's own
 * `page_title` and `page_description` reach it is how Liquid scopes variables and documented for no kind of page, so
 * nothing rests on it; headings, JSON-LD (which search engines read in the body too) and HTTP headers say the same.
 */
export function renderHelpPage(visit: HelpVisit, page: HelpPage): Markup {
  const { texts, links, locale } = visit;
  const isHome = page.path === "";
  const title = isHome ? page.title : `${page.title} · ${texts.format("help.name")}`;
  return markup`${ASSIGN_ROOT}{%- assign page_title = ${liquidString(title)} -%}{%- assign page_description = ${liquidString(shorten(page.description))} -%}
<link rel="stylesheet" href="${links.to("/style.css", { v: STYLE_VERSION })}">
<div class="doorbell-help" id="doorbell-help" lang="${locale}" dir="${directionOf(locale)}">
${renderCrumbs(visit, page)}
${page.hasOwnHeading ? "" : markup`<h1 class="doorbell-help__title">${page.title}</h1>`}
${page.body}
</div>
${renderStructuredData(visit, page)}`;
}
