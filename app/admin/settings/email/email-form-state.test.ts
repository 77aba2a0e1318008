import { expect, test } from "vitest";
import { toFormValues, toSettingsInput, validateEmailForm } from "./email-form-state";

const stored = { host: "", port: 587, secure: false, user: "", fromAddress: "", fromName: "" };
const empty = toFormValues(stored);

test("an empty form is fine: Doorbell's own server sends", () => {
  expect(validateEmailForm(empty, null)).toEqual({});
});

test("each mistake is said beside its field", () => {
  const errors = validateEmailForm(
    {
      ...empty,
      host: "not a host",
      port: "99999",
      fromAddress: "nobody",
      fromName: '"x"',
      user: "shop",
      password: "x",
    },
    null,
  );
  expect(Object.keys(errors).sort()).toEqual(["fromAddress", "fromName", "host", "port"]);
});

test("a server needs a login, and an address to send from", () => {
  const server = { ...empty, host: "smtp.example.com" };
  expect(validateEmailForm(server, null)).toEqual({
    fromAddress: "Enter the address your mail server sends from.",
    user: "Enter the user name for your mail server.",
    password: "Enter the password for your mail server.",
  });
  const whole = { ...server, fromAddress: "help@example.com", user: "shop" };
  expect(validateEmailForm({ ...whole, password: "x" }, null)).toEqual({});
  expect(validateEmailForm({ ...whole, password: "x", port: "25" }, null).port).toMatch(/587/);
});

test("a stored password is good for the server it was entered for, and for no other", () => {
  const whole = { ...empty, host: "smtp.example.com", fromAddress: "a@b.example", user: "shop" };
  expect(validateEmailForm(whole, "smtp.example.com")).toEqual({});
  expect(Object.keys(validateEmailForm(whole, "mail.example.com"))).toEqual(["password"]);
});

test("an empty password keeps the stored one", () => {
  expect("password" in toSettingsInput(empty)).toBe(false);
  expect(toSettingsInput({ ...empty, password: "x" }).password).toBe("x");
});
