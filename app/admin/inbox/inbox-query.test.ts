import { expect, test } from "vitest";
import { inboxPath, parseInboxQuery } from "./inbox-query";

test("filters survive the way through the URL", () => {
  const query = { view: "mine" as const, search: "where is #1042 & more" };
  const url = new URL(inboxPath(query, 7), "https://doorbell.example.com");
  expect(url.pathname).toBe("/app/inbox/7");
  expect(parseInboxQuery(url.searchParams)).toEqual(query);
});

test("the usual view needs no words", () => {
  expect(inboxPath({ view: "open", search: "" })).toBe("/app/inbox");
});

test("an unknown view is the usual one", () => {
  expect(parseInboxQuery(new URLSearchParams("view=everything&q=%20%20"))).toEqual({
    view: "open",
    search: "",
  });
});
