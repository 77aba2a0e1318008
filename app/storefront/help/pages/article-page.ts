import { excerpt } from "~/knowledge/reading/excerpt";
import { findArticleBySlug } from "~/knowledge/reading/find-article-by-slug.server";
import { findHelpCentre } from "~/knowledge/reading/find-help-centre.server";
import type { ArticleLink, ArticleView } from "~/knowledge/reading/reader-views";
import { directionOf } from "~/languages/locales";
import { pathOf } from "~/storefront/help/help-links";
import type { HelpPage, HelpVisit } from "~/storefront/help/help-visit";
import { markup, sanitisedHtml, type Markup } from "~/storefront/help/render-liquid";
import { factsAsBody, hasBody } from "~/storefront/quick-answers/facts-as-body";
import { formatDate, renderArticleLink, renderNotice, renderStillNeedHelp } from "./page-parts";
import { renderPolicyFacts } from "./policy-facts-table";

const MAX_RELATED = 5;

async function findRelated(visit: HelpVisit, article: ArticleView): Promise<ArticleLink[]> {
  const { categories, uncategorised } = await findHelpCentre(visit.shopId, visit.locale);
  const id = article.category?.id;
  const siblings = categories.find((category) => category.id === id)?.articles ?? uncategorised;
  // The ones after it and then the ones before it, so that readers come round all of them.
  const place = siblings.findIndex((sibling) => sibling.id === article.id);
  return [...siblings.slice(place + 1), ...siblings.slice(0, Math.max(place, 0))].slice(
    0,
    MAX_RELATED,
  );
}

function renderVote({ texts, links }: HelpVisit, { slug }: ArticleView): Markup {
  const choices = [
    ["yes", texts.format("help.vote.yes")],
    ["no", texts.format("help.vote.no")],
  ] as const;
  return markup`<form class="doorbell-help__vote" method="post" action="${links.action(`${pathOf("articles", slug)}/vote`)}#doorbell-vote"><p id="doorbell-vote-question">${texts.format("help.vote.question")}</p>${choices.map(
    ([value, label]) =>
      markup`<button type="submit" name="helpful" value="${value}" class="doorbell-help__button doorbell-help__button--quiet" aria-describedby="doorbell-vote-question"><span>${label}</span></button>`,
  )}</form>`;
}

/** What somebody who voted is told. */
export type VoteAnswer = "yes" | "no" | null;

function renderVoteAnswer(visit: HelpVisit, answer: "yes" | "no"): Markup {
  const { texts, links } = visit;
  if (answer === "yes")
    return renderNotice(markup`<p>${texts.format("help.vote.thanks")}</p>`, "status");
  const contact = markup`<p><a href="${links.to("/contact")}">${texts.format("help.contact.link")}</a></p>`;
  return renderNotice(markup`<p>${texts.format("help.vote.sorry")}</p>${contact}`, "status");
}

function renderLanguageNote({ texts, locale }: HelpVisit, article: ArticleView): Markup | null {
  if (article.locale.split("-")[0] === locale.split("-")[0]) return null;
  const language =
    new Intl.DisplayNames([locale], { type: "language" }).of(article.locale) ?? article.locale;
  return renderNotice(
    markup`<p>${texts.format("help.article.untranslated", { language })}</p>`,
    "status",
  );
}

/** What search engines show below the title: its summary, else the beginning of what a policy's facts say. */
const describe = ({ texts }: HelpVisit, article: ArticleView): string =>
  article.summary || excerpt(factsAsBody(article, texts).bodyText);

/** https://schema.org/Article */
const describeArticle = (
  { links, shop }: HelpVisit,
  article: ArticleView,
  description: string,
) => ({
  "@context": "https://schema.org",
  "@type": "Article",
  headline: article.title,
  description,
  inLanguage: article.locale,
  dateModified: article.updatedAt,
  mainEntityOfPage: links.absolute(pathOf("articles", article.slug)),
  author: { "@type": "Organization", name: shop.name },
  publisher: { "@type": "Organization", name: shop.name },
});

function renderArticle(visit: HelpVisit, article: ArticleView): Markup {
  const { locale, bodyHtml, facts, updatedAt } = article;
  const date = visit.texts.format("help.article.updated", { date: formatDate(visit, updatedAt) });
  const text = hasBody(article)
    ? markup`<article class="doorbell-help__article" lang="${locale}" dir="${directionOf(locale)}">${sanitisedHtml(bodyHtml)}</article>`
    : null;
  return markup`${renderLanguageNote(visit, article)}${text}${renderPolicyFacts(visit, facts)}<p class="doorbell-help__quiet"><time datetime="${updatedAt}">${date}</time></p>`;
}

function renderRelated(visit: HelpVisit, related: readonly ArticleLink[]): Markup | null {
  if (related.length === 0) return null;
  return markup`<section aria-labelledby="doorbell-related"><h2 id="doorbell-related">${visit.texts.format("help.article.related")}</h2><ul class="doorbell-help__list">${related.map(
    (link) => markup`<li>${renderArticleLink(visit, link)}</li>`,
  )}</ul></section>`;
}

/** An article as a page; null when there is none with this address, or it is not published. */
export async function createArticlePage(
  visit: HelpVisit,
  { slug, answer = null }: { slug: string; answer?: VoteAnswer },
): Promise<{ page: HelpPage; article: ArticleView } | null> {
  const article = await findArticleBySlug(visit.shopId, { slug, locale: visit.locale });
  if (!article) return null;
  const { category, title, alternates } = article;
  const description = describe(visit, article);
  const vote = answer ? renderVoteAnswer(visit, answer) : renderVote(visit, article);
  const page: HelpPage = {
    title,
    description,
    crumbs: category ? [{ label: category.name, path: pathOf("categories", category.slug) }] : [],
    body: markup`${renderArticle(visit, article)}<div class="doorbell-help__aside" id="doorbell-vote">${vote}</div>${renderRelated(visit, await findRelated(visit, article))}${renderStillNeedHelp(visit)}`,
    path: pathOf("articles", article.slug),
    alternates: alternates.map(({ locale, slug }) => ({ locale, path: pathOf("articles", slug) })),
    structuredData: [describeArticle(visit, article, description)],
  };
  return { page, article };
}
