import { expect, test } from "vitest";
import type { ArticleLink } from "~/knowledge/reading/reader-views";
import { quickReplyChoices } from "./quick-reply-choices";

const article = (id: string, title: string): ArticleLink => ({
  id,
  title,
  slug: id,
  summary: "",
  locale: "en",
});

test("orders first, then policies with what is missing, then articles", () => {
  const choices = quickReplyChoices(
    {
      categories: [
        {
          id: "c",
          slug: "c",
          name: "Care",
          description: "",
          locale: "en",
          articles: [article("a", "Washing wool")],
        },
      ],
      uncategorised: [article("b", "Gift cards")],
    },
    new Set(["returns"] as const),
  );
  expect(choices.map(({ id }) => id)).toEqual([
    "order-status",
    ...choices.slice(1, 5).map(({ id }) => id),
    "article:a",
    "article:b",
  ]);
  const text = (id: string) => choices.find((choice) => choice.id === id)?.text;
  expect(text("returns")).toBe("From your returns policy");
  expect(text("shipping")).toMatch(/not published yet/);
});
