import { Converter } from "opencc-js/t2cn";

let convert: ((text: string) => string) | null = null;

/** Traditional characters as simplified ones; what is simplified stays. */
export const simplifyChinese = (text: string): string =>
  (convert ??= Converter({ from: "t", to: "cn" }))(text);
