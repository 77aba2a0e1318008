import type { FulfillmentEventStatus } from "tests/stand-ins/shopify/store/types";
import type { Random } from "./random";

/** What becomes of an order, as far as time allows. */
export interface Story {
  neverPays: boolean;
  payLater: boolean;
  authorize: boolean;
  edit: boolean;
  /** 0 = never. */
  cancelAfterDays: number;
  /** Only the first line ships … */
  partial: boolean;
  /** … unless a second parcel follows. */
  secondParcel: boolean;
  lastEvent: FulfillmentEventStatus;
  refund: "full" | "none" | "part";
  return: "closed" | "declined" | "open" | "requested" | null;
}

const USUAL: Story = {
  neverPays: false,
  payLater: false,
  authorize: false,
  edit: false,
  cancelAfterDays: 0,
  partial: false,
  secondParcel: false,
  lastEvent: "DELIVERED",
  refund: "none",
  return: null,
};

const STORIES: readonly [weight: number, story: Partial<Story>][] = [
  [60, {}],
  [4, { payLater: true }],
  [3, { neverPays: true }],
  [3, { authorize: true }],
  [4, { partial: true }],
  [3, { partial: true, secondParcel: true }],
  [4, { edit: true }],
  [3, { cancelAfterDays: 1 }],
  [1.5, { neverPays: true, cancelAfterDays: 10 }],
  [1, { authorize: true, cancelAfterDays: 2 }],
  [3, { refund: "full" }],
  [4, { refund: "part" }],
  [2, { return: "closed" }],
  [1, { return: "open" }],
  [1, { return: "requested" }],
  [0.5, { return: "declined" }],
  [1, { lastEvent: "IN_TRANSIT" }],
  [0.5, { lastEvent: "ATTEMPTED_DELIVERY" }],
  [0.5, { lastEvent: "DELAYED" }],
  [0.5, { lastEvent: "FAILURE" }],
  [0.5, { lastEvent: "READY_FOR_PICKUP" }],
];
const TOTAL = STORIES.reduce((total, [weight]) => total + weight, 0);

/** Most orders are paid, shipped and delivered; the rest show every other state. */
export function chooseStory(random: Random): Story {
  let left = random.next() * TOTAL;
  for (const [weight, story] of STORIES) {
    left -= weight;
    if (left < 0) return { ...USUAL, ...story };
  }
  return USUAL;
}
