import { Badge, Button, Icon, Select } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { formatMoney } from "~/admin/format/format-money";
import { useDesk } from "~/admin/format/shop-format";
import type { ProductChoice, ProductVariantChoice } from "~/commerce/read/search-products.server";
import type { MessageCard } from "~/conversations/reads/message-cards";
import styles from "./composer.module.css";
import { PickerModal } from "./picker-modal";
import { priceRange, stockWords, toProductCard } from "./product-words";
import { usePickerSearch } from "./use-picker-search";

interface PickerProps {
  isOpen: boolean;
  onClose: () => void;
  onPick: (card: MessageCard) => void;
}

function variantLabel(variant: ProductVariantChoice, locale: string): string {
  const price = formatMoney(variant.price, locale);
  return `${variant.title ?? "Default"} · ${price} · ${stockWords([variant]).label}`;
}

function Product({ product, onPick }: { product: ProductChoice; onPick: PickerProps["onPick"] }) {
  const { locale } = useDesk();
  const [variantId, setVariantId] = useState("");
  const variant = product.variants.find(({ id }) => id === variantId) ?? null;
  const stock = stockWords(variant ? [variant] : product.variants);
  const imageUrl = variant?.imageUrl ?? product.imageUrl;
  return (
    <li className={styles.choice}>
      <span className={styles.choicePicture}>
        {imageUrl ? (
          <img src={imageUrl} alt="" loading="lazy" />
        ) : (
          <Icon source={ImageIcon} tone="subdued" />
        )}
      </span>
      <span className={styles.choiceWords}>
        <span className={styles.choiceTitle} dir="auto">
          {product.title}
        </span>
        <span className={styles.choiceFacts}>
          <span suppressHydrationWarning>
            {priceRange(variant ? [variant] : product.variants, locale)}
          </span>
          <Badge size="small" {...(stock.tone ? { tone: stock.tone } : {})}>
            {stock.label}
          </Badge>
        </span>
        {product.variants.length > 1 && (
          <Select
            label={`Variant of ${product.title}`}
            labelHidden
            options={[
              { label: "Any variant", value: "" },
              ...product.variants.map((one) => ({
                label: variantLabel(one, locale),
                value: one.id,
              })),
            ]}
            value={variantId}
            onChange={setVariantId}
          />
        )}
      </span>
      <Button
        accessibilityLabel={`Insert ${product.title}`}
        onClick={() => onPick(toProductCard(product, variant))}
      >
        Insert
      </Button>
    </li>
  );
}

/** Finds a product of the shop and puts it beside the answer. */
export function ProductPicker({ isOpen, onClose, onPick }: PickerProps) {
  const search = usePickerSearch<{ query: string; products: ProductChoice[] }>(
    "/app/inbox/products",
    isOpen,
  );
  const products = search.answer?.products ?? [];
  return (
    <PickerModal
      title="Insert a product"
      placeholder="Title or SKU"
      isOpen={isOpen}
      onClose={onClose}
      query={search.query}
      onQuery={search.setQuery}
      isEmpty={search.answer === null}
    >
      {products.length === 0 ? (
        <p className={styles.pickerNote}>
          {search.query.trim() === ""
            ? "No product is published in your online store yet."
            : "No product has these words. Only products that shoppers can see are listed."}
        </p>
      ) : (
        <ul className={styles.choices} aria-label="Products">
          {products.map((product) => (
            <Product key={product.id} product={product} onPick={onPick} />
          ))}
        </ul>
      )}
    </PickerModal>
  );
}
