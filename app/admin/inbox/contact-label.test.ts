import { expect, test } from "vitest";
import { contactLabel, writableAddress } from "./contact-label";

const visitor = { kind: "visitor", value: "0199f0de-0000-7000-8000-00000000ab12" };
const email = { kind: "email", value: "aino@example.com" };

test("a name, else an address, else which visitor", () => {
  expect(contactLabel({ name: "Aino", addresses: [visitor] })).toBe("Aino");
  expect(contactLabel({ name: null, addresses: [visitor, email] })).toBe("aino@example.com");
  expect(contactLabel({ name: null, addresses: [visitor] })).toBe("Visitor AB12");
  const customer = { displayName: "Saga Sjögren" };
  expect(contactLabel({ name: null, addresses: [visitor] }, customer)).toBe("Saga Sjögren");
  expect(contactLabel({ name: null, addresses: [] })).toBe("Unknown sender");
});

test("nobody can write to a visitor's id", () => {
  expect(writableAddress({ addresses: [visitor] })).toBeNull();
  expect(writableAddress({ addresses: [visitor, email] })).toEqual(email);
});
