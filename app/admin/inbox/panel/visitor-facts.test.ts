import { expect, test } from "vitest";
import { identityWords, pathOf, pieces, placeWords, safeUrl } from "./visitor-facts";

const nobody = { isSignedIn: false, email: null, isEmailVerified: false };

test("proven, claimed and unknown are three different things", () => {
  const email = "aino@example.com";
  expect(identityWords({ ...nobody, isSignedIn: true }).state).toBe("proven");
  expect(identityWords({ ...nobody, email, isEmailVerified: true }).state).toBe("proven");
  const claimed = identityWords({ ...nobody, email });
  expect(claimed).toMatchObject({ state: "claimed", heading: "Identity not verified" });
  expect(claimed.text).toContain(email);
  expect(identityWords(nobody)).toMatchObject({ state: "unknown" });
  expect(identityWords(nobody).text).not.toBe(claimed.text);
});

test.each(["javascript:alert(1)", "data:text/html,x", "//x", "not an address", null])(
  "%s is no link",
  (url) => {
    expect(safeUrl(url)).toBeNull();
    expect(pathOf(url)).toBe("");
  },
);

test("a page is told by its path", () => {
  expect(pathOf("https://shop.example/fi/products/lapanen?variant=2#x")).toBe(
    "/fi/products/lapanen?variant=2",
  );
  expect(pathOf("https://shop.example/collections/%E7%89%B9")).toBe("/collections/特");
});

test("place, clock, language and device, as far as known", () => {
  const facts = {
    ...nobody,
    isOnline: true,
    pageUrl: null,
    pageTitle: null,
    cart: null,
    country: "FI",
    locale: "fi",
    device: "phone" as const,
    timeZone: "Europe/Helsinki",
    lastSeenAt: "2026-11-22T12:00:00Z",
  };
  const now = new Date("2026-11-22T12:02:00Z");
  expect(placeWords(facts, now, "en-GB")).toBe("Finland · 14:02 there · Finnish · Phone");
  expect(
    placeWords({ ...facts, country: null, timeZone: "Nowhere/At-all", device: null }, now, "en"),
  ).toBe("Finnish");
});

test("pieces of a cart", () => {
  const item = {
    title: "",
    variantTitle: null,
    price: "1",
    imageUrl: null,
    productId: null,
    variantId: null,
    url: null,
  };
  const items = [
    { ...item, quantity: 2 },
    { ...item, quantity: 1 },
  ];
  expect(pieces({ currency: "EUR", total: "3", items })).toBe(3);
});
