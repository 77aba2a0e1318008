import type { Prisma } from "@prisma/client";
import { z } from "zod";
import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { emptyFacts } from "~/knowledge/policies/policy-facts";
import { indexArticles } from "~/knowledge/search/index-articles.server";
import { hashText } from "~/knowledge/writing/hash-text.server";
import { htmlToText } from "~/knowledge/writing/html-to-text";
import { titleSchema } from "~/knowledge/writing/knowledge-input";
import { lockKnowledge } from "~/knowledge/writing/lock-knowledge.server";
import { nextArticlePosition } from "~/knowledge/writing/next-position.server";
import { sanitiseArticleHtml } from "~/knowledge/writing/sanitise-article-html";
import { writeTranslation } from "~/knowledge/writing/write-translation.server";
import { newId } from "~/lib/new-id";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import type { TeamMember } from "~/team/permissions";
import { readImportHashes, writeImportHashes } from "./import-hashes";
import type { PolicyImportItem, PolicyImportOutcome, PolicyImportResult } from "./import-views";

/** Which of Shopify's policies becomes what. Privacy, terms and legal notices are no answers to questions. */
const KINDS = {
  REFUND_POLICY: "returns",
  SHIPPING_POLICY: "shipping",
  CONTACT_INFORMATION: "contact",
} as const;

type PolicyType = keyof typeof KINDS;

const storedSchema = z.array(
  z.object({ type: z.string(), title: z.string().catch(""), body: z.string().catch("") }),
);

const TITLES = {
  REFUND_POLICY: "Refund policy",
  SHIPPING_POLICY: "Shipping policy",
  CONTACT_INFORMATION: "Contact information",
} as const satisfies Record<PolicyType, string>;

interface Policy {
  type: PolicyType;
  title: string;
  bodyHtml: string;
}

const isPolicyType = (type: string): type is PolicyType => type in KINDS;

function readPolicies(stored: Prisma.JsonValue): Policy[] {
  const parsed = storedSchema.safeParse(stored);
  if (!parsed.success) return [];
  return parsed.data.flatMap(({ type, title, body }) =>
    isPolicyType(type)
      ? [
          {
            type,
            title: titleSchema.catch(TITLES[type]).parse(title),
            bodyHtml: sanitiseArticleHtml(body),
          },
        ]
      : [],
  );
}

interface ExistingPolicy {
  id: string;
  importKey: string | null;
  importHash: string | null;
  /** The primary language, which policies are in. */
  locale: string;
  translations: { title: string; bodyHtml: string }[];
}

function decide(policy: Policy, existing: ExistingPolicy | null): PolicyImportOutcome {
  if (htmlToText(policy.bodyHtml) === "") return "empty";
  if (!existing) return "created";
  if (existing.importKey !== `policy:${policy.type}`) return "taken";
  const imported = readImportHashes(existing.importHash).get(existing.locale);
  if (imported === hashText(policy)) return "unchanged";
  const text = existing.translations[0];
  if (text && hashText(text) === hashText(policy)) return "unchanged";
  return text && hashText(text) === imported ? "updated" : "kept";
}

async function createPolicy(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { type }: Policy,
): Promise<string> {
  const id = newId();
  await tx.article.create({
    data: {
      shopId,
      id,
      kind: KINDS[type],
      // The shop shows the policy to everybody already.
      status: "published",
      publishedAt: new Date(),
      // Nothing is guessed from the text: what a shop promises it says itself.
      facts: { ...emptyFacts(KINDS[type]) },
      position: await nextArticlePosition(tx, shopId, null),
      version: 0,
      importKey: `policy:${type}`,
    },
  });
  return id;
}

async function writePolicy(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  {
    articleId,
    policy,
    primaryLocale,
  }: { articleId: string; policy: Policy; primaryLocale: string },
): Promise<void> {
  const importHash = writeImportHashes(new Map([[primaryLocale, hashText(policy)]]));
  const { version } = await tx.article.update({
    where: { shopId_id: { shopId, id: articleId } },
    data: { version: { increment: 1 }, importHash },
    select: { version: true },
  });
  const { title, bodyHtml } = policy;
  const translation = { locale: primaryLocale, title, bodyHtml, summary: "", slug: "" };
  await writeTranslation(tx, shopId, {
    articleId,
    version,
    primaryLocale,
    translation,
    isUpToDate: true,
  });
}

async function importPolicy(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  policy: Policy,
): Promise<PolicyImportItem> {
  const { primary: primaryLocale } = await findShopLocales(shopId, tx);
  const existing = await tx.article.findFirst({
    where: { shopId, kind: KINDS[policy.type] },
    select: {
      id: true,
      importKey: true,
      importHash: true,
      translations: {
        where: { locale: primaryLocale },
        select: { title: true, bodyHtml: true },
      },
    },
  });
  const outcome = decide(policy, existing && { ...existing, locale: primaryLocale });
  let articleId = existing?.id ?? null;
  if (outcome === "created") articleId = await createPolicy(tx, shopId, policy);
  if (articleId !== null && (outcome === "created" || outcome === "updated")) {
    await writePolicy(tx, shopId, { articleId, policy, primaryLocale });
    await indexArticles(tx, shopId, [articleId]);
  }
  return { type: policy.type, title: policy.title, outcome, articleId };
}

/**
 * Makes articles of the shop's own policies on returns, shipping and contact, in the primary language. Imported again,
 * only those change that nobody edited here; the others are reported as "kept". AppError INVALID_INPUT.
 */
export async function importPolicies(
  shopId: ShopId,
  staff: TeamMember,
): Promise<PolicyImportResult> {
  return withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    const shop = await tx.shop.findUniqueOrThrow({
      where: { id: shopId },
      select: { policies: true },
    });
    const items: PolicyImportItem[] = [];
    for (const policy of readPolicies(shop.policies))
      items.push(await importPolicy(tx, shopId, policy));
    return { items };
  });
}
