import type { ArticleView } from "~/knowledge/reading/reader-views";
import type { HelpVisit } from "~/storefront/help/help-visit";
import { markup, type Markup } from "~/storefront/help/render-liquid";
import { formatRegion } from "~/storefront/texts/formats";

type Facts = NonNullable<ArticleView["facts"]>;
type FactsOf<Kind extends Facts["kind"]> = Extract<Facts, { kind: Kind }>;
type Row = [label: string, value: string | Markup | null | false];

function formatDays(
  { texts }: HelpVisit,
  days: { min: number; max: number } | null,
): string | null {
  if (!days) return null;
  return days.min === days.max
    ? texts.format("help.policy.exact-days", { count: days.max })
    : texts.format("help.policy.days", { ...days });
}

function formatMoney(visit: HelpVisit, amount: string, currency: string): string {
  if (Number(amount) === 0) return visit.texts.format("help.policy.free");
  const style = { style: "currency", currency } as const;
  return new Intl.NumberFormat(visit.locale, style).format(Number(amount));
}

function renderOptions(visit: HelpVisit, { options }: FactsOf<"shipping">): Markup | null {
  const { texts } = visit;
  if (options.length === 0) return null;
  const rows = options.map(
    ({ name, price, currency, deliveryDays, regions }) =>
      [
        name,
        price === null ? "–" : formatMoney(visit, price, currency),
        formatDays(visit, deliveryDays) ?? "–",
        regions.map((region) => formatRegion(region, visit.locale)).join(", "),
      ] as const,
  );
  const hasRegions = options.some(({ regions }) => regions.length > 0);
  const heads = [
    texts.format("help.policy.option"),
    texts.format("help.policy.price"),
    texts.format("help.policy.time"),
    ...(hasRegions ? [texts.format("help.policy.regions")] : []),
  ];
  return markup`<div class="doorbell-help__scroll"><table><thead><tr>${heads.map(
    (head) => markup`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (cells) =>
      markup`<tr>${cells.slice(0, heads.length).map((cell) => markup`<td dir="auto">${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function listReturns({ texts }: HelpVisit, facts: FactsOf<"returns">): Row[] {
  const cost = {
    free: texts.format("help.policy.free"),
    shopper: texts.format("help.policy.cost-shopper"),
    depends: texts.format("help.policy.cost-depends"),
  };
  return [
    [
      texts.format("help.policy.window"),
      facts.windowDays !== null &&
        texts.format("help.policy.window-days", { count: facts.windowDays }),
    ],
    [texts.format("help.policy.condition"), facts.condition],
    [texts.format("help.policy.cost"), facts.cost && cost[facts.cost]],
    [texts.format("help.policy.exceptions"), facts.exceptions],
    [texts.format("help.policy.how"), facts.how],
  ];
}

function listTaxes({ texts }: HelpVisit, { isIncluded, dutiesNote }: FactsOf<"taxes">): Row[] {
  const key = isIncluded ? "help.policy.taxes-in" : "help.policy.taxes-out";
  return [
    [texts.format("help.policy.taxes"), isIncluded !== null && texts.format(key)],
    [texts.format("help.policy.duties"), dutiesNote],
  ];
}

/** Ways to reach the shop, as its contact policy states them. */
export function listContacts({ texts }: HelpVisit, facts: Omit<FactsOf<"contact">, "kind">): Row[] {
  const { email, phone, address, hours } = facts;
  const dial = phone.replaceAll(/[^\d+]/g, "");
  return [
    [texts.format("help.email"), email && markup`<a href="mailto:${email}" dir="ltr">${email}</a>`],
    [
      texts.format("help.contact.phone"),
      phone && markup`<a href="tel:${dial}" dir="ltr">${phone}</a>`,
    ],
    [texts.format("help.contact.address"), address],
    [texts.format("help.contact.hours"), hours],
  ];
}

function listShipping(visit: HelpVisit, { processingDays, freeFrom }: FactsOf<"shipping">): Row[] {
  const { texts } = visit;
  return [
    [texts.format("help.policy.processing"), formatDays(visit, processingDays)],
    [
      texts.format("help.policy.free-from"),
      freeFrom && formatMoney(visit, freeFrom.amount, freeFrom.currency),
    ],
  ];
}

function listRows(visit: HelpVisit, facts: Facts): Row[] {
  switch (facts.kind) {
    case "shipping":
      return listShipping(visit, facts);
    case "returns":
      return listReturns(visit, facts);
    case "taxes":
      return listTaxes(visit, facts);
    case "contact":
      return listContacts(visit, facts);
  }
}

/** Labels and values; nothing for what the shop did not say. */
export function renderFactRows(rows: readonly Row[]): Markup | null {
  const said = rows.filter(([, value]) => value !== null && value !== false && value !== "");
  if (said.length === 0) return null;
  return markup`<dl class="doorbell-help__facts">${said.map(
    ([label, value]) => markup`<dt>${label}</dt><dd dir="auto">${value}</dd>`,
  )}</dl>`;
}

/** The facts of a policy at a glance; nothing for other articles, or when the shop stated none. */
export function renderPolicyFacts(visit: HelpVisit, facts: Facts | null): Markup | null {
  if (!facts) return null;
  const rows = renderFactRows(listRows(visit, facts));
  const options = facts.kind === "shipping" ? renderOptions(visit, facts) : null;
  if (!rows && !options) return null;
  return markup`<section aria-labelledby="doorbell-facts"><h2 id="doorbell-facts">${visit.texts.format("help.policy.glance")}</h2>${rows}${options}</section>`;
}
