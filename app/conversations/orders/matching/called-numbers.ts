import type { NumberMention } from "./order-candidates";

/** The numbers of a message that are called an order's, against which its other numbers are held. */
export interface CalledNumbers {
  /** A name in the text may speak for this number. */
  isNamable: (mention: NumberMention) => boolean;
  /** The message calls another number an order's, and this one is likely something else. */
  isBeside: (mention: NumberMention) => boolean;
}

const digitsIn = (key: string): number => key.replace(/\D/g, "").length;

/** Letters and signs count alike: "mx-10233" and "mx-10234" have one shape. */
const shapeOf = (key: string): string => key.replace(/\d+/g, (digits) => String(digits.length));

const firstDigits = (key: string): string => /\d+/.exec(key)?.[0] ?? "";

const hasLetters = (key: string): boolean => /\p{L}/u.test(key);

/** "mx10233" beside "mx10233r2", "ex6446" beside "6446r1": names that the same shop may have given. */
function isOfOneKind(key: string, called: string): boolean {
  return shapeOf(key) === shapeOf(called) || firstDigits(key) === firstDigits(called);
}

/**
 * Where a message calls a number an order's, its other numbers are orders only if they are as long as that one, and a
 * word for number alone ("box no 1205") says that they are something else; a code ("RS-5512") only if it is of that one's kind.
 */
export function readCalledNumbers(mentions: readonly NumberMention[]): CalledNumbers {
  const called = mentions.filter(
    ({ isCalledOrder, strength, place }) =>
      isCalledOrder && strength !== "weak" && place !== "quoted",
  );
  const lengths = new Set(called.map(({ nameKey }) => digitsIn(nameKey)));
  const isCode = ({ nameKey, rank }: NumberMention) => rank === 0 && hasLetters(nameKey);
  const isForeignCode = (mention: NumberMention) =>
    isCode(mention) &&
    !called.some(({ at, nameKey }) => at === mention.at || isOfOneKind(mention.nameKey, nameKey));
  const isPlainBeside = ({ strength, nameKey }: NumberMention) =>
    strength !== "named" && (strength !== "bare" || !lengths.has(digitsIn(nameKey)));
  return {
    isNamable: ({ isCalledOrder }) => isCalledOrder || called.length === 0,
    isBeside: (mention) =>
      called.length > 0 &&
      !mention.isCalledOrder &&
      (isPlainBeside(mention) || isForeignCode(mention)),
  };
}
