import { createHmac } from "node:crypto";
import { AppError } from "~/errors";
import { voteArticle } from "~/knowledge/reading/vote-article.server";
import { deriveKey } from "~/lib/keys.server";
import { limitShopper } from "~/limits/limit-rate.server";
import type { HelpPage, HelpVisit } from "./help-visit";
import { createArticlePage } from "./pages/article-page";
import { createErrorPage } from "./pages/error-page";
import { readLine } from "./read-line";

const WINDOW_SECONDS = 3_600;
const VOTES_FROM_ADDRESS = 60;
const VOTES_IN_ALL = 2_000;

// The proxy keeps no cookies, so a reader is told apart by where and with what they read. Keyed and of one article
// only: it leads back to nobody, and two articles' votes cannot be put together.
function identifyVoter(visit: HelpVisit, articleId: string): string {
  const { shopId, customerId, clientAddress, userAgent } = visit;
  const reader = customerId ? `customer ${customerId}` : `guest ${clientAddress} ${userAgent}`;
  return createHmac("sha256", deriveKey("article vote"))
    .update(`vote ${shopId} ${articleId} ${reader}`)
    .digest("base64url");
}

async function limitVotes({ shopId, clientAddress: who, patience }: HelpVisit): Promise<void> {
  const windowSeconds = WINDOW_SECONDS;
  const own =
    who === "" ? [] : [{ what: "vote.address", who, max: VOTES_FROM_ADDRESS, windowSeconds }];
  const crowds = [{ what: "vote.shop", max: VOTES_IN_ALL, windowSeconds }];
  await limitShopper(shopId, { own, crowds }, patience);
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
  const { shopId, locale } = visit;
  await limitVotes(visit);
  await voteArticle(shopId, {
    articleId: shown.article.id,
    voter: identifyVoter(visit, shown.article.id),
    locale,
    isHelpful: answer === "yes",
  });
  return { ...shown.page, isPersonal: true };
}
