import { renderHelpPage } from "./help-layout";
import { relativeTo } from "./help-links";
import type { HelpPage, HelpVisit } from "./help-visit";
import { liquidString, markup, type Markup } from "./render-liquid";

/** A page in one language. */
export interface WrittenPage {
  visit: HelpVisit;
  page: HelpPage;
}

function chooseInLiquid(first: Markup, others: readonly WrittenPage[]): Markup {
  if (others.length === 0) return first;
  return markup`{%- case request.locale.iso_code -%}${others.map(
    ({ visit, page }) =>
      markup`{%- when ${liquidString(visit.locale)} -%}${renderHelpPage(visit, page)}`,
  )}{%- else -%}${first}{%- endcase -%}`;
}

/**
 * Canonical address and other languages as HTTP headers, which search engines take like elements of the head
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#http): the head is the theme's.
 * Where Liquid chooses the language, only the theme can name the canonical address, and does.
 */
function describeAddresses({ visit, page }: WrittenPage, isChosenByLiquid: boolean): string[] {
  const { links, shop } = visit;
  if (page.path === null || page.isHidden) return [];
  const canonical = isChosenByLiquid ? [] : [`<${links.absolute(page.path)}>; rel="canonical"`];
  const alternates = page.alternates ?? [];
  if (alternates.length < 2) return canonical;
  const primary = alternates.find(({ locale }) => locale === shop.primaryLocale);
  const all = [
    ...alternates.map(({ locale, path }) => ({ hreflang: locale, path, locale })),
    ...(primary ? [{ ...primary, hreflang: "x-default" }] : []),
  ];
  return [
    ...canonical,
    ...all.map(
      ({ hreflang, path, locale }) =>
        `<${links.absolute(path, locale)}>; rel="alternate"; hreflang="${hreflang}"`,
    ),
  ];
}

/**
 * Where to send whoever asks for a page that moved; null when they are to see what there is. Where Liquid chooses the
 * language one address has to be right in all: another article may have it in one of them.
 */
function findMove([first, ...others]: readonly WrittenPage[]): string | null {
  const movedTo = first?.page.movedTo;
  if (!first || movedTo === undefined) return null;
  const isSame = ({ page }: WrittenPage): boolean =>
    page.movedTo !== undefined && (page.alternates ?? []).some(({ path }) => path === movedTo);
  if (!others.every(isSame)) return null;
  const query = first.visit.query.toString();
  return `${relativeTo(movedTo, first.visit.path)}${query ? `?${query}` : ""}`;
}

function respondWithMove(location: string): Response {
  // A browser that kept it would go in circles once the page has its old address back.
  const headers = { Location: location, "Cache-Control": "private, no-cache" };
  return new Response(null, { status: 301, headers });
}

/**
 * One answer with the page in each language it is written in, or the way to where it moved. Status and headers are those
 * of the first.
 */
export function respondWithPages(pages: readonly WrittenPage[]): Response {
  const [first, ...others] = pages;
  if (!first) throw new Error("there is no page to answer with");
  const move = findMove(pages);
  if (move !== null) return respondWithMove(move);
  const { page, visit } = first;
  const headers = new Headers({
    "Content-Type": "application/liquid",
    // The theme around it shows a cart and a name: nothing shared may keep even a public page.
    "Cache-Control": page.isPersonal ? "private, no-store" : "private, no-cache",
    "X-Content-Type-Options": "nosniff",
    ...page.headers,
  });
  if (others.length === 0) headers.set("Content-Language", visit.locale);
  if (page.isHidden || page.isPersonal || page.status) headers.set("X-Robots-Tag", "noindex");
  const addresses = describeAddresses(first, others.length > 0);
  if (addresses.length > 0) headers.set("Link", addresses.join(", "));
  const body = chooseInLiquid(renderHelpPage(visit, page), others);
  return new Response(body.toString(), { status: page.status ?? 200, headers });
}
