import { describe, expect, it } from "vitest";
import { findContactProblems, readContactForm } from "./contact-form";

const good = { name: "Aino", email: "aino@example.com", order: "", message: "Hei!" };

describe("readContactForm", () => {
  it("keeps lines in the message and nowhere else", () => {
    const form = new URLSearchParams({
      name: " Aino\r\nBcc: x@example.com ",
      email: " aino@example.com ",
      order: "#1001\n",
      message: "\r\nHei!\r\n\r\n\tMissä?\0\u001b \ud83d\ude00\r\n",
    });
    expect(readContactForm(form)).toEqual({
      name: "Aino Bcc: x@example.com",
      email: "aino@example.com",
      order: "#1001",
      message: "Hei!\n\n\tMissä? 😀",
    });
  });

  it("gives empty fields for what was not sent", () => {
    expect(readContactForm(new URLSearchParams("x=1"))).toEqual({
      name: "",
      email: "",
      order: "",
      message: "",
    });
  });
});

describe("findContactProblems", () => {
  it("asks for a message and an address only", () => {
    expect(findContactProblems({ ...good, name: "" })).toEqual({});
    expect(
      Object.keys(findContactProblems({ name: "", email: "", order: "", message: "" })),
    ).toEqual(["email", "message"]);
  });

  it.each([
    "aino",
    "aino@",
    "aino@example",
    "a b@example.com",
    "aino@example.com, b@example.com",
    "<aino@example.com>",
  ])("refuses %j as an address", (email) => {
    expect(findContactProblems({ ...good, email })).toEqual({
      email: { key: "help.problem.email" },
    });
  });

  it("says how long a text may be", () => {
    expect(findContactProblems({ ...good, message: "x".repeat(4_001) })).toEqual({
      message: { key: "help.problem.too-long", values: { max: 4_000 } },
    });
    expect(findContactProblems({ ...good, message: "x".repeat(4_000) })).toEqual({});
  });
});
