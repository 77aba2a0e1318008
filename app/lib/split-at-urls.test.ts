import { expect, test } from "vitest";
import { splitAtUrls } from "./split-at-urls";

const urlsOf = (text: string) => splitAtUrls(text).filter((_, index) => index % 2 === 1);

test.each([
  ["See https://a.example/x?y=1&z=2#part.", "https://a.example/x?y=1&z=2#part"],
  ["HTTPS://A.example/B or so", "HTTPS://A.example/B"],
  ["https://en.wikipedia.org/wiki/Scarf_(knit)", "https://en.wikipedia.org/wiki/Scarf_(knit)"],
  [
    "(it is https://en.wikipedia.org/wiki/Scarf_(knit).)",
    "https://en.wikipedia.org/wiki/Scarf_(knit)",
  ],
  ["(https://a.example/x)", "https://a.example/x"],
  ["[https://a.example/x?a[]=1]", "https://a.example/x?a[]=1"],
  ["[here](https://a.example/x)and there", "https://a.example/x"],
  ["“https://a.example/x”, she said", "https://a.example/x"],
  ["'https://a.example/x', 'b'", "https://a.example/x"],
  ["https://a.example/levi's!", "https://a.example/levi's"],
  ['<a href="https://a.example/x">', "https://a.example/x"],
  ["**https://a.example/x**", "https://a.example/x"],
  ["https://a.example/x…", "https://a.example/x"],
  ["https://a.example/x...", "https://a.example/x"],
  ["見て https://a.example/a。次は", "https://a.example/a"],
  ["看https://a.example/a，然后", "https://a.example/a"],
  ["（https://a.example/a）", "https://a.example/a"],
  ["「https://a.example/a」", "https://a.example/a"],
  ["هل https://a.example/a؟", "https://a.example/a"],
  ["https://a.example/a، ثم", "https://a.example/a"],
  ["https://ja.wikipedia.org/wiki/日本 です", "https://ja.wikipedia.org/wiki/日本"],
  ["http://localhost:3000/x", "http://localhost:3000/x"],
])("finds where an address ends: %s", (text, url) => {
  expect(urlsOf(text)).toEqual([url]);
});

test.each(["javascript:alert(1)", "http://", "https://.", "ftp://a.example", "xhttp://a.example"])(
  "takes nothing else for an address: %s",
  (text) => {
    expect(urlsOf(text)).toEqual([]);
  },
);

test("finds all of them", () => {
  expect(urlsOf("http://a.example, https://b.example\nand (http://c.example/).")).toEqual([
    "http://a.example",
    "https://b.example",
    "http://c.example/",
  ]);
});
