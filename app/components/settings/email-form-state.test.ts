import { expect, test } from "vitest";
import { isSameForm, toFormValues, toSettingsInput, validateEmailForm } from "./email-form-state";

const stored = { host: "", port: 587, secure: false, user: "", fromAddress: "", fromName: "" };
const empty = toFormValues(stored);

test("an empty form is fine: Doorbell's own server sends", () => {
  expect(validateEmailForm(empty)).toEqual({});
});

test("each mistake is said beside its field", () => {
  const errors = validateEmailForm({
    ...empty,
    host: "not a host",
    port: "99999",
    fromAddress: "nobody",
    fromName: '"x"',
  });
  expect(Object.keys(errors).sort()).toEqual(["fromAddress", "fromName", "host", "port"]);
});

test("a server needs an address to send from", () => {
  expect(validateEmailForm({ ...empty, host: "smtp.example.com" }).fromAddress).toMatch(/address/);
});

test("an empty password keeps the stored one", () => {
  expect("password" in toSettingsInput(empty)).toBe(false);
  expect(toSettingsInput({ ...empty, password: "x" }).password).toBe("x");
});

test("a form knows whether it was touched", () => {
  expect(isSameForm(empty, toFormValues(stored))).toBe(true);
  expect(isSameForm(empty, { ...empty, port: "25" })).toBe(false);
});
