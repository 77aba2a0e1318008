import type { BusyError } from "~/limits/busy-error";
import type { HelpPage, HelpVisit } from "~/storefront/help/help-visit";
import { markup, type Markup } from "~/storefront/help/render-liquid";
import { renderButton } from "./page-parts";

/** Field or parameter in which a plain page brings its ticket back. */
export const TICKET = "ticket";

const MAX_FIELDS = 40;

function renderForm({ texts, links, path }: HelpVisit, fields: [string, string][]): Markup {
  const hidden = fields
    .slice(0, MAX_FIELDS)
    .map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`);
  return markup`<form class="doorbell-help__form" method="post" action="${links.action(path)}">${hidden}<div>${renderButton(texts.format("help.busy.go-on"))}</div></form>`;
}

// Browsers take it in the body too: the head is the theme's.
function renderLink({ texts, links, path, query }: HelpVisit, ticket: string, seconds: number) {
  const parameters = Object.fromEntries([...query, [TICKET, ticket]]);
  const address = links.to(path, parameters);
  return markup`<meta http-equiv="refresh" content="${seconds}; url=${address}"><p><a class="doorbell-help__button" href="${address}"><span>${texts.format("help.busy.go-on")}</span></a></p>`;
}

/**
 * Very many people ask at once: the shopper goes on after some seconds, by itself where a page is only read, with one
 * press where a form was sent. `form` is what they typed, which goes along.
 */
export function createWaitPage(
  visit: HelpVisit,
  { retryAfterSeconds: seconds, ticket }: BusyError,
  form: URLSearchParams | null,
): HelpPage {
  const { texts } = visit;
  const text = texts.format("help.busy.text", { seconds });
  const fields = [...(form ?? [])].filter(([name]) => name !== TICKET);
  const way = form
    ? renderForm(visit, [...fields, [TICKET, ticket ?? ""]])
    : renderLink(visit, ticket ?? "", seconds);
  return {
    status: 429,
    title: texts.format("help.too-often.title"),
    description: text,
    body: markup`<div class="doorbell-help__narrow"><p class="doorbell-help__lead" role="status">${text}</p>${way}</div>`,
    isHidden: true,
    isPersonal: true,
    path: null,
    headers: { "Retry-After": String(seconds) },
  };
}
