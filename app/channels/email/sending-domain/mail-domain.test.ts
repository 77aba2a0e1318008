import { expect, test } from "vitest";
import { readMailDomain } from "./mail-domain";

test.each([
  ["help@wool.example", { kind: "own", domain: "wool.example", organisation: "wool.example" }],
  ["help@mail.wool.co.uk", { kind: "own", domain: "mail.wool.co.uk", organisation: "wool.co.uk" }],
  [
    "apu@käsityö.fi",
    { kind: "own", domain: "xn--ksity-gra4k.fi", organisation: "xn--ksity-gra4k.fi" },
  ],
  ["wool@GMAIL.com", { kind: "free-mail", domain: "gmail.com" }],
  ["help@co.uk", { kind: "none" }],
  ["help@myshopify.com", { kind: "none" }],
  ["help@localhost", { kind: "none" }],
  ["help@127.0.0.1", { kind: "none" }],
  [`help@${"a.".repeat(150)}com`, { kind: "none" }],
])("%s", (address, expected) => {
  expect(readMailDomain(address)).toMatchObject(expected);
});
