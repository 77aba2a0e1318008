import { wordsPattern } from "./find-words";
import {
  AFTER_SALES_WORDS,
  BEFORE_BUYING_PHRASES,
  LATEST_WORDS,
  ORDER_COMPOUNDS,
  ORDER_WORDS,
  OTHER_SHOPS,
  WAITING_PHRASES,
} from "./vocabulary";

const ORDER = wordsPattern(ORDER_WORDS).source;
const COMPOUND = ORDER_COMPOUNDS.join("|");
const ABOUT_AN_ORDER = new RegExp(
  `${ORDER}|${COMPOUND}|${wordsPattern(AFTER_SALES_WORDS).source}`,
  "u",
);
const WAITING = new RegExp(wordsPattern(WAITING_PHRASES).source, "u");
const BEFORE_BUYING = new RegExp(wordsPattern(BEFORE_BUYING_PHRASES).source, "u");
const OTHER_SHOP = new RegExp(wordsPattern(OTHER_SHOPS).source, "u");
const LATEST = wordsPattern(LATEST_WORDS).source;
const PURCHASE = `(?:${ORDER}|${COMPOUND})`;
// "my latest order", "la dernière commande"; and in the other order, "el pedido más reciente", "سفارش آخرم".
const ABOUT_LATEST = new RegExp(
  `(?:${LATEST})[^.!?\\n\\d]{0,14}?${PURCHASE}|${PURCHASE}[^.!?\\n\\d]{0,10}?(?:${LATEST})`,
  "u",
);

export interface Intent {
  isAboutAnOrder: boolean;
  isWaiting: boolean;
  isAboutLatest: boolean;
  isBeforeBuying: boolean;
  namesOtherShop: boolean;
}

/** What a message is about, by the words it uses. `folded` is its subject and own text, folded. */
export function readIntent(folded: string): Intent {
  const isBeforeBuying = BEFORE_BUYING.test(folded);
  const isAboutAnOrder = !isBeforeBuying && ABOUT_AN_ORDER.test(folded);
  return {
    isAboutAnOrder,
    isWaiting: isAboutAnOrder && WAITING.test(folded),
    isAboutLatest: isAboutAnOrder && ABOUT_LATEST.test(folded),
    isBeforeBuying,
    namesOtherShop: OTHER_SHOP.test(folded),
  };
}
