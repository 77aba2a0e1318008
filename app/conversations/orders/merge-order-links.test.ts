import { describe, expect, it } from "vitest";
import { mergeOrderLinks, type StoredOrderLink } from "./merge-order-links";
import type { OrderEvidence, OrderLinkDecision } from "./order-evidence";

const NUMBER: OrderEvidence = { kind: "order-number", detail: "#1", place: "text" };
const EMAIL: OrderEvidence = { kind: "email", detail: "a@example.com" };

const decide = (orderId: string, facts: Partial<OrderLinkDecision> = {}): OrderLinkDecision => ({
  orderId,
  state: "attached",
  confidence: 0.9,
  evidence: [NUMBER],
  ...facts,
});

const stored = (orderId: string, facts: Partial<StoredOrderLink> = {}): StoredOrderLink => ({
  orderId,
  state: "offered",
  confidence: 0.4,
  evidence: [EMAIL],
  isDecided: false,
  ...facts,
});

describe("mergeOrderLinks", () => {
  it("adds a new link with the message it came of", () => {
    expect(mergeOrderLinks([], [decide("1")], "m1")).toEqual({
      saved: [
        {
          orderId: "1",
          state: "attached",
          confidence: 0.9,
          evidence: [{ ...NUMBER, messageId: "m1" }],
          isNewlyAttached: true,
        },
      ],
      removedOrderIds: [],
    });
  });

  it("lets evidence accumulate and never makes a link worse", () => {
    const { saved } = mergeOrderLinks(
      [stored("1", { state: "attached", confidence: 0.95 })],
      [decide("1", { state: "offered", confidence: 0.3 })],
      "m2",
    );
    expect(saved).toMatchObject([
      { state: "attached", confidence: 0.95, isNewlyAttached: false, evidence: [EMAIL, NUMBER] },
    ]);
  });

  it("changes nothing for what is known already", () => {
    const known = stored("1", { state: "attached", confidence: 0.9, evidence: [NUMBER] });
    expect(mergeOrderLinks([known], [decide("1")], "m2")).toEqual({
      saved: [],
      removedOrderIds: [],
    });
  });

  it("leaves an agent's decision alone", () => {
    const detached = stored("1", { state: "detached", isDecided: true });
    const { saved } = mergeOrderLinks([detached], [decide("1")], "m2");
    expect(saved).toMatchObject([{ state: "detached", evidence: [EMAIL, NUMBER] }]);
  });

  it("takes back what only the address said once a message names its order", () => {
    const links = [stored("2"), stored("3", { isDecided: true, state: "attached" })];
    const { saved, removedOrderIds } = mergeOrderLinks(links, [decide("1")], "m2");
    expect(saved.map(({ orderId }) => orderId)).toEqual(["1"]);
    expect(removedOrderIds).toEqual(["2"]);
  });
});
