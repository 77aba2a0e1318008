import { z } from "zod";
import { prisma, runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { recordEvent } from "~/events/record-event.server";
import { matchLocale, STOREFRONT_LOCALES } from "~/languages/locales";
import { parseInput } from "~/lib/parse-input.server";
import { requirePermission, type TeamMember } from "~/team/permissions";
import { checkOverride } from "./check-override";
import { TEXT_CATALOGUE } from "./text-catalogue";

const inputSchema = z.object({
  locale: z.string().regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/, {
    message: "Choose a language of the shop.",
  }),
  texts: z.record(z.string().max(200), z.string().max(10_000).nullable()),
});

type StorefrontTextsInput = z.infer<typeof inputSchema>;

const SAVE = `INSERT INTO storefront_texts (shop_id, locale, key, value, updated_at)
  SELECT $1, $2, t.key, t.value, now() FROM jsonb_to_recordset($3::jsonb) AS t (key text, value text)
  ON CONFLICT (shop_id, locale, key) DO UPDATE SET value = EXCLUDED.value, updated_at = now()`;
const REMOVE = `DELETE FROM storefront_texts WHERE shop_id = $1 AND locale = $2 AND key = ANY ($3::text[])`;

interface Changes {
  saved: { key: string; value: string }[];
  removed: string[];
}

function readChanges({ locale, texts }: StorefrontTextsInput): Changes {
  const ours = matchLocale(locale, STOREFRONT_LOCALES);
  const changes: Changes = { saved: [], removed: [] };
  for (const [key, input] of Object.entries(texts)) {
    const entry = TEXT_CATALOGUE.find((known) => known.key === key);
    if (!entry) throw new AppError("INVALID_INPUT", `There is no text called “${key}”.`);
    const value = input?.trim() ? checkOverride(input, entry) : null;
    // Our own words are no override: they would miss every later correction of ours.
    if (value === null || (ours && entry.defaults[ours] === value)) changes.removed.push(key);
    else changes.saved.push({ key, value });
  }
  return changes;
}

async function checkLocale(shopId: ShopId, locale: string): Promise<void> {
  const shop = await prisma.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { locales: true, primaryLocale: true },
  });
  const known: string[] = [...STOREFRONT_LOCALES, ...shop.locales, shop.primaryLocale];
  if (!known.includes(locale))
    throw new AppError("INVALID_INPUT", "Choose a language that the shop has published.");
}

/**
 * Stores a shop's own words for texts in one language; null or an empty text goes back to ours. Texts that are not
 * mentioned stay. AppError INVALID_INPUT names the text whose placeholders did not survive.
 */
export async function saveStorefrontTexts(
  shopId: ShopId,
  staff: TeamMember,
  input: unknown,
): Promise<void> {
  requirePermission(staff, "settings.change");
  const parsed = parseInput(inputSchema, input);
  await checkLocale(shopId, parsed.locale);
  const { saved, removed } = readChanges(parsed);
  if (saved.length + removed.length === 0) return;
  await withTransaction(async (tx) => {
    await runSql(tx, REMOVE, [shopId, parsed.locale, removed]);
    await runSql(tx, SAVE, [shopId, parsed.locale, JSON.stringify(saved)]);
    const actor = { kind: "staff", id: staff.id } as const;
    await recordEvent(tx, shopId, { type: "storefront.changed", actor, payload: {} });
  });
}
