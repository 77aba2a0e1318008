import type { PolicyFacts } from "~/knowledge/policies/policy-facts";
import { escapeHtml } from "~/lib/escape-html";
import type { Texts } from "~/storefront/texts/texts";
import { sayFacts } from "./say-facts";

interface Body {
  bodyHtml: string;
  bodyText: string;
}

interface ArticleBody extends Body {
  facts: PolicyFacts | null;
}

const itemOf = (line: string): string =>
  `<li>${escapeHtml(line.replace(/^• /, "")).replaceAll("\n", "<br>")}</li>`;

/** Whether a text has words or a picture: a text that was emptied may still be an empty paragraph. */
export const hasBody = ({ bodyHtml, bodyText }: Body): boolean =>
  bodyText !== "" || bodyHtml.includes("<img");

/**
 * What an article says, for places that show its text alone: the text, and for a policy without one its facts as a
 * list. Both empty when it says nothing.
 */
export function factsAsBody(article: ArticleBody, texts: Texts): Body {
  const bodyHtml = hasBody(article) ? article.bodyHtml : "";
  const { bodyText, facts } = article;
  const lines = bodyText === "" && facts !== null ? sayFacts(facts, texts) : [];
  if (lines.length === 0) return { bodyHtml, bodyText };
  return {
    bodyHtml: bodyHtml || `<ul>${lines.map(itemOf).join("")}</ul>`,
    bodyText: lines.join("\n"),
  };
}
