import { createHmac } from "node:crypto";
import { getEnvironment } from "../../env.server";
import { AppError } from "../../errors";
import { voteArticle } from "../../knowledge/vote-article.server";
import { limitRate } from "../limit-rate.server";
import type { HelpPage, HelpVisit } from "./help-visit";
import { createArticlePage } from "./pages/article-page";
import { createErrorPage } from "./pages/error-page";
import { readLine } from "./read-form";

const VOTES_AN_HOUR = 60;

// The proxy keeps no cookies, so a reader is told apart by where and with what they read. Keyed and of one article
// only: it leads back to nobody, and two articles' votes cannot be put together.
function identifyVoter(visit: HelpVisit, articleId: string): string {
  const { shopId, customerId, clientAddress, userAgent } = visit;
  const reader = customerId ? `customer ${customerId}` : `guest ${clientAddress} ${userAgent}`;
  return createHmac("sha256", getEnvironment().ENCRYPTION_KEY)
    .update(`vote ${shopId} ${articleId} ${reader}`)
    .digest("base64url");
}

/** Counts "did this help?", once for each reader, and shows the article again with our thanks. */
export async function voteOnArticle(
  visit: HelpVisit,
  { slug, form }: { slug: string; form: URLSearchParams },
): Promise<HelpPage> {
  const answer = readLine(form, "helpful");
  if (answer !== "yes" && answer !== "no")
    throw new AppError("INVALID_INPUT", "Say whether the article helped.");
  const shown = await createArticlePage(visit, { slug, answer });
  if (!shown) return createErrorPage(visit, "NOT_FOUND");
  const { shopId, locale, clientAddress } = visit;
  const who = clientAddress || "unknown";
  await limitRate(shopId, { what: "help.vote", who, max: VOTES_AN_HOUR, windowSeconds: 3600 });
  await voteArticle(shopId, {
    articleId: shown.article.id,
    voter: identifyVoter(visit, shown.article.id),
    locale,
    isHelpful: answer === "yes",
  });
  return { ...shown.page, isPersonal: true };
}
