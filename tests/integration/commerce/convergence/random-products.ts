import { createProduct } from "tests/stand-ins/shopify/store/actions/create-product";
import { deleteProduct } from "tests/stand-ins/shopify/store/actions/delete-product";
import { deleteVariants } from "tests/stand-ins/shopify/store/actions/delete-variants";
import { setInventory } from "tests/stand-ins/shopify/store/actions/set-inventory";
import {
  activateInventory,
  deactivateInventory,
} from "tests/stand-ins/shopify/store/actions/toggle-inventory";
import { updateProduct } from "tests/stand-ins/shopify/store/actions/update-product";
import { anyProduct, anyVariant, COLOURS, word, type Step } from "./dice";

export const addProduct: Step = (shop, dice) =>
  createProduct(shop, {
    title: `Mitten ${dice.upTo(10_000)}`,
    options: [{ name: "Colour", values: COLOURS }],
    descriptionHtml: `<p>${word(dice)}</p>`,
    tags: ["wool", `w${dice.upTo(9)}`],
    variants: COLOURS.slice(0, 1 + dice.upTo(2)).map((colour) => ({
      optionValues: [colour],
      price: 1e3 + dice.upTo(5e3),
      available: dice.upTo(50),
      sku: `M-${dice.upTo(1e3)}`,
      compareAtPrice: dice.chance(0.3) ? 9900 : null,
    })),
  });

export const changeProduct: Step = (shop, dice) => {
  const product = anyProduct(shop, dice);
  const variant = dice.pick(product?.variants ?? []);
  if (!product || !variant) return;
  updateProduct(shop, {
    productId: product.id,
    title: `Sock ${dice.upTo(999)}`,
    status: dice.chance(0.3) ? "ARCHIVED" : "ACTIVE",
    variants: [
      {
        id: variant.id,
        price: 900 + dice.upTo(900),
        sku: `S-${dice.upTo(99)}`,
        barcode: String(dice.upTo(9999)),
      },
    ],
  });
};

export const removeVariant: Step = (shop, dice) => {
  const product = anyProduct(shop, dice);
  const variant = dice.pick(product?.variants ?? []);
  if (product && variant && product.variants.length > 1) {
    deleteVariants(shop, { productId: product.id, variantIds: [variant.id] });
  }
};

export const removeProduct: Step = (shop, dice) => {
  const product = anyProduct(shop, dice);
  if (product && shop.products.size > 1) deleteProduct(shop, { productId: product.id });
};

export const moveStock: Step = (shop, dice) => {
  const variant = anyVariant(shop, dice);
  const location = dice.pick([...shop.locations.values()]);
  if (!variant || !location) return;
  const place = { inventoryItemId: variant.id, locationId: location.id };
  const deed = dice.upTo(6);
  if (deed === 0) activateInventory(shop, { ...place, available: dice.upTo(9) });
  else if (deed === 1) deactivateInventory(shop, place);
  else
    setInventory(shop, {
      ...place,
      quantity: dice.upTo(40),
      name: deed === 2 ? "on_hand" : "available",
    });
};
