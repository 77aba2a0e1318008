import { expect, test } from "vitest";
import { decodeText } from "./decode-text";

const decode = (...bytes: number[]) => decodeText(new Uint8Array(bytes).buffer);

test("letters are read however the spreadsheet stored them", () => {
  const known = { text: "ä€", isGuessed: false };
  expect(decode(0xc3, 0xa4, 0xe2, 0x82, 0xac)).toEqual(known);
  expect(decode(0xef, 0xbb, 0xbf, 0xc3, 0xa4, 0xe2, 0x82, 0xac)).toEqual(known);
  expect(decode(0xff, 0xfe, 0xe4, 0x00, 0xac, 0x20)).toEqual(known);
  expect(decode(0xfe, 0xff, 0x00, 0xe4, 0x20, 0xac)).toEqual(known);
});

test("the code page of Windows is a guess that is told", () => {
  expect(decode(0xe4, 0x80)).toEqual({ text: "ä€", isGuessed: true });
});

test("an empty file is an empty text", () => {
  expect(decode()).toEqual({ text: "", isGuessed: false });
});
