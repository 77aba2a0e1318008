import { describe, expect, it } from "vitest";
import { mentionPattern } from "./mention-pattern";

const pattern = mentionPattern({
  emails: ["maria.k@example.com"],
  phones: ["+358401234567"],
  names: ["Maria Kääriäinen", "X Y"],
});
const erase = (text: string) => text.replaceAll(new RegExp(pattern ?? "", "giu"), "·");

describe("mentionPattern", () => {
  it.each([
    ["an address in any case", "To: Maria.K@Example.com.", "To: ·."],
    ["a phone as it is", "call +358401234567 now", "call · now"],
    ["a phone as people write it", "call +358 40 123-4567 now", "call · now"],
    ["a phone with its national prefix", "call (040) 123 4567 now", "call · now"],
    ["a phone dialled from abroad", "call 00358 40 1234567 now", "call · now"],
    ["a name with more space", "Dear MARIA  kääriäinen,", "Dear ·,"],
    ["a name with an ending", "Maria Kääriäinens order", "· order"],
    ["a name after other letters of its script", "от Maria Kääriäinen", "от ·"],
    ["several", "Maria Kääriäinen <maria.k@example.com>", "· <·>"],
  ])("finds %s", (_case, text, erased) => {
    expect(erase(text)).toBe(erased);
  });

  it("does not take a dot for any letter, nor a first name for a person", () => {
    for (const text of [
      "mariaxk@example.com",
      "anna-maria.k@example.com",
      "annamaria.k@example.com",
      "maria.k@example.com.tr",
      "maria.k@example.community",
      "AnnaMaria Kääriäinen",
      "Maria Kääriäinenkoski",
      "Maria wrote",
      "X Y",
      "order 401234",
      "invoice 9401234567",
      "id 4012345678",
    ]) {
      expect(erase(text)).toBe(text);
    }
  });

  it("finds a name that touches what stands around it where people write without blanks", () => {
    const chinese = mentionPattern({ emails: [], phones: [], names: ["欧阳 小明 先生"] });
    expect("给欧阳 小明 先生的信".replace(new RegExp(chinese ?? "", "giu"), "·")).toBe("给·的信");
  });

  it("is null when nothing can be searched for", () => {
    expect(mentionPattern({ emails: [], phones: [], names: ["Cher"] })).toBeNull();
  });
});
