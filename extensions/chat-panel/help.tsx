import { ArticleView } from "./help/article-view";
import { DetailsForm } from "./help/details-form";
import { DiscountCard } from "./help/discount-card";
import { EmailForm } from "./help/email-form";
import { takeTools, type HelpTools } from "./help/help-tools";
import { LookupForm } from "./help/lookup-form";
import { OrderCard } from "./help/order-card";
import { ProductCard } from "./help/product-card";
import { RatingForm } from "./help/rating-form";
import { SearchView } from "./help/search-view";
import { Suggestions } from "./help/suggestions";
import { TranscriptForm } from "./help/transcript-form";
import styles from "./styles/help.css?inline";

export { prove } from "./help/prove";

/** What few conversations need: articles, orders, rating, products and discounts, loaded when one is first wanted. */
export function mountHelp(root: ShadowRoot, tools: HelpTools) {
  takeTools(tools);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return {
    ArticleView,
    DetailsForm,
    DiscountCard,
    EmailForm,
    LookupForm,
    OrderCard,
    ProductCard,
    RatingForm,
    SearchView,
    Suggestions,
    TranscriptForm,
  };
}

export type HelpViews = ReturnType<typeof mountHelp>;
