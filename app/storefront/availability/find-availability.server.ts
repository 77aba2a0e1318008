import { prisma, type ShopId } from "~/database/db.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { hasStatedHours } from "~/storefront/settings/has-stated-hours.server";
import type { StorefrontSettings } from "~/storefront/settings/storefront-settings";
import { getTexts } from "~/storefront/texts/get-texts.server";
import type { Texts } from "~/storefront/texts/texts";
import type { AvailabilityView } from "./availability-view";
import { findAgentNames } from "./find-agent-names.server";
import { measureReplyTime } from "./measure-reply-time.server";
import { findNextOpening, isOpenAt } from "./opening-hours";
import { projectReply, roundReply } from "./reply-time";
import { sayClosed, sayReplyTime } from "./say-availability";

interface AvailabilityQuestion {
  locale: string;
  now?: Date;
  /** The shopper's own (IANA), as their browser says; null or missing when it is not known. */
  visitorTimeZone?: string | null;
}

interface Situation {
  settings: StorefrontSettings;
  texts: Texts;
  timeZone: string;
  now: Date;
}

async function describeOpen(
  shopId: ShopId,
  { settings, texts, timeZone, now }: Situation,
): Promise<AvailabilityView> {
  const { chat, hours, replyTime } = settings;
  const [agentNames, measured] = await Promise.all([
    chat.agentsShown ? findAgentNames(shopId, now) : [],
    replyTime.mode === "measured" ? measureReplyTime(shopId, { hours, timeZone, now }) : null,
  ]);
  const minutes = measured ?? replyTime.minutes;
  const expected = projectReply({ minutes, now: now.getTime(), hours, timeZone }) ?? minutes;
  const told = roundReply(expected);
  return {
    isOpen: true,
    text: sayReplyTime(told, agentNames, texts),
    replyMinutes: told.minutes,
    opensAt: null,
    agentNames,
  };
}

function describeClosed(
  { settings, texts, timeZone, now }: Situation,
  visitorTimeZone: string | null,
): AvailabilityView {
  const next = findNextOpening(now.getTime(), settings.hours, timeZone);
  const opensAt = next === null ? null : new Date(next);
  return {
    isOpen: false,
    text: sayClosed({ opensAt, now, timeZone, visitorTimeZone }, texts),
    replyMinutes: null,
    opensAt: opensAt?.toISOString() ?? null,
    agentNames: [],
  };
}

/** What can be said before the shop has said anything: who answers, and nothing of when. */
async function describeUnstated(shopId: ShopId, { settings, texts, now }: Situation) {
  const agentNames = settings.chat.agentsShown ? await findAgentNames(shopId, now) : [];
  const text = texts.format("availability.soon");
  return { isOpen: true, text, replyMinutes: null, opensAt: null, agentNames };
}

/**
 * Whether people answer now, and how soon: while open the expected time until the first answer (measured, or as the
 * shop set it), while closed when somebody is back. Told in the shopper's language and the shop's time. A shop that
 * never said its hours promises nothing.
 */
export async function findAvailability(
  shopId: ShopId,
  { locale, now = new Date(), visitorTimeZone = null }: AvailabilityQuestion,
): Promise<AvailabilityView> {
  const [shop, settings, isStated, texts] = await Promise.all([
    prisma.shop.findUniqueOrThrow({ where: { id: shopId }, select: { timeZone: true } }),
    findStorefrontSettings(shopId),
    hasStatedHours(shopId),
    getTexts(shopId, locale),
  ]);
  const timeZone = settings.hours.timeZone ?? shop.timeZone;
  const situation: Situation = { settings, texts, timeZone, now };
  if (!isStated) return describeUnstated(shopId, situation);
  return isOpenAt(now.getTime(), settings.hours, timeZone)
    ? describeOpen(shopId, situation)
    : describeClosed(situation, visitorTimeZone);
}
