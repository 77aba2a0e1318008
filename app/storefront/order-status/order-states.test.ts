import { describe, expect, it } from "vitest";
import { messageCardSchema } from "~/conversations/reads/message-cards";
import { STOREFRONT_LOCALES } from "~/languages/locales";
import { describeOrder } from "./describe-order";
import { judgeOrder } from "./judge-order";
import { contextOf, ORDER, STATES, URL } from "./order-fixtures";

const ENGLISH = /\b(?:order|parcel|carrier|the|delivery|refund|tracking)\b/i;

describe.each(STATES)("an order that is %s", (_name, state, facts) => {
  const order = { ...ORDER, ...facts };

  it(`is "${state}"`, () => expect(judgeOrder(order).state).toBe(state));

  it.each(STOREFRONT_LOCALES)("is told in %s", (locale) => {
    const { text, card } = describeOrder(order, contextOf(locale));
    expect(text).toContain("1001");
    expect(text).not.toMatch(/[{}]|undefined|null|status\.|Invalid/);
    expect(messageCardSchema.parse(card)).toEqual(card);
    expect(card.steps[0]).toMatchObject({ isDone: true, at: ORDER.processedAt });
    const words = [text.replaceAll(URL, ""), card.status, ...card.steps.map(({ label }) => label)];
    if (locale !== "en") expect(words.join(" ")).not.toMatch(ENGLISH);
  });
});
