const HAN = "\\p{Script=Han}々";
const KATAKANA = "\\p{Script=Katakana}ー";
const UNSPACED = `${HAN}${KATAKANA}\\p{Script=Hiragana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}`;

/** A word of a folded text, or what stands together in a script without spaces. */
export const RUN = new RegExp(
  `[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+(?:'(?:(?![${UNSPACED}])[\\p{L}\\p{M}])+)?`,
  "gu",
);
export const HAN_RUN = new RegExp(`[${HAN}]+`, "gu");
export const KATAKANA_RUN = new RegExp(`[${KATAKANA}]+`, "gu");
export const ONLY_HIRAGANA = /^\p{Script=Hiragana}+$/u;

const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

/** Whether a run is of a script that writes its words without spaces. */
export const isUnspaced = (run: string): boolean => STARTS_UNSPACED.test(run);
