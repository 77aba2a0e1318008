import { expect, test } from "vitest";
import { storefrontSettingsSchema } from "~/storefront/settings/storefront-settings";
import {
  describeConditions,
  newProactive,
  toChatForm,
  toChatInput,
  validateChat,
} from "./chat-form";

const form = toChatForm(storefrontSettingsSchema.parse({}));

test("the form gives back what was stored", () => {
  const stored = storefrontSettingsSchema.parse({
    chat: { isEnabled: false, preChat: { name: "off", email: "required" } },
    quickReplies: ["shipping", "order-status"],
    proactive: [
      {
        id: "a",
        isEnabled: true,
        text: { en: "Need a size?" },
        conditions: { pathContains: "/products/", cartValueAtLeast: 49.5, countries: ["FI"] },
        maxPerVisitorDays: 3,
      },
    ],
    links: { privacyPolicy: "https://example.com/privacy" },
  });
  const { hours: _hours, replyTime: _replyTime, ...part } = stored;
  const { hours, replyTime, ...again } = storefrontSettingsSchema.parse(
    toChatInput(toChatForm(stored)),
  );
  expect(again).toEqual(part);
  expect({ hours, replyTime }).toBeDefined();
});

test("countries are read however they are written", () => {
  const input = toChatInput({
    ...form,
    proactive: [{ ...newProactive("a"), countries: " fi; SE fi" }],
  });
  expect(input.proactive[0]?.conditions.countries).toEqual(["FI", "SE"]);
});

test("errors stand beside their fields, in words of the form", () => {
  const errors = validateChat(
    {
      ...form,
      offlineMinutes: "",
      privacyPolicy: "example",
      proactive: [{ ...newProactive("a"), seconds: "-5", countries: "Finland", days: "0" }],
    },
    "en",
  );
  expect(errors["chat.offlineEmailAfterMinutes"]).toMatch(/at least 1 minute/);
  expect(errors["links.privacyPolicy"]).toMatch(/web address/);
  expect(errors["proactive.0.conditions.secondsOnPage"]).toBe("Enter 0 to 3600 seconds.");
  expect(errors["proactive.0.conditions.countries.0"]).toMatch(/two-letter/);
  expect(errors["proactive.0.maxPerVisitorDays"]).toBe("Enter 1 to 365 days.");
  expect(errors["proactive.0.text.en"]).toBe("Write what shoppers read.");
});

test("a message that is off may wait for its words", () => {
  const proactive = [{ ...newProactive("a"), isEnabled: false }];
  expect(validateChat({ ...form, proactive }, "en")).toEqual({});
});

test("conditions in one line", () => {
  const message = { ...newProactive("a"), pathContains: "/cart", cartValue: "50", countries: "fi" };
  expect(describeConditions(message, (amount) => `€${amount}`)).toBe(
    "After 20 s · on /cart · cart from €50 · FI",
  );
  expect(describeConditions({ ...newProactive("a"), seconds: "0" }, String)).toBe("At once");
});
