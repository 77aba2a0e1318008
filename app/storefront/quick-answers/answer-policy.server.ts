import type { ShopId } from "~/database/db.server";
import { findPolicy } from "~/knowledge/policies/find-policy.server";
import type { PolicyFacts, PolicyKind } from "~/knowledge/policies/policy-facts";
import type { PolicyView } from "~/knowledge/reading/reader-views";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { makeArticleCard } from "./article-card";
import type { QuickAnswer } from "./quick-answer";
import { sayFacts } from "./say-facts";
import { shorten } from "./shorten";

interface PolicyQuestion {
  kind: PolicyKind;
  locale: string;
  proxyPath: string | null;
}

/** The policy's facts with what they are about, which the compiler cannot see from `kind` alone. */
function toFacts(kind: PolicyKind, { facts }: PolicyView): PolicyFacts {
  return { kind, ...facts } as PolicyFacts;
}

/**
 * Answers from one of the shop's published policies: its stated facts, else the beginning of its text, and the article
 * it is taken from. Null when the shop has not written it, so that nothing is made up.
 */
export async function answerPolicy(
  shopId: ShopId,
  { kind, locale, proxyPath }: PolicyQuestion,
): Promise<QuickAnswer | null> {
  const policy = await findPolicy(shopId, { kind, locale });
  if (!policy) return null;
  const texts = await getTexts(shopId, locale);
  const lines = sayFacts(toFacts(kind, policy), texts);
  const text = lines.length > 0 ? lines.join("\n") : shorten(policy.bodyText);
  if (text === "") return null;
  return { text, cards: [makeArticleCard(policy, proxyPath)], needs: null };
}
