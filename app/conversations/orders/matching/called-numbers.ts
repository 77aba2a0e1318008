import type { NumberMention } from "./order-candidates";

/** The numbers of a message that are called an order's, against which its other numbers are held. */
export interface CalledNumbers {
  /** A name in the text may speak for this number. */
  isNamable: (mention: NumberMention) => boolean;
  /** The message calls another number an order's, and this one is likely something else. */
  isBeside: (mention: NumberMention) => boolean;
}

const digitsIn = (key: string): number => key.replace(/\D/g, "").length;

/**
 * Where a message calls a number an order's, its other numbers are orders only if they are as long as that one, and a
 * word for number alone ("box no 1205") says that they are something else.
 */
export function readCalledNumbers(mentions: readonly NumberMention[]): CalledNumbers {
  const called = mentions.filter(
    ({ isCalledOrder, strength, place }) =>
      isCalledOrder && strength !== "weak" && place !== "quoted",
  );
  const lengths = new Set(called.map(({ nameKey }) => digitsIn(nameKey)));
  return {
    isNamable: ({ isCalledOrder }) => isCalledOrder || called.length === 0,
    isBeside: ({ isCalledOrder, strength, nameKey }) =>
      called.length > 0 &&
      !isCalledOrder &&
      strength !== "named" &&
      (strength !== "bare" || !lengths.has(digitsIn(nameKey))),
  };
}
