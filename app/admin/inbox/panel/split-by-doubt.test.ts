import { describe, expect, it } from "vitest";
import type { OrderView } from "~/conversations/reads/views";
import { splitByDoubt } from "./split-by-doubt";

const order = (id: string, state: "attached" | "offered", isContrary = false): OrderView =>
  ({
    id,
    link: { state, evidence: [{ kind: "order-number", detail: id, isContrary }] },
  }) as unknown as OrderView;

const idsOf = (orders: readonly OrderView[]) => {
  const { shown, doubtful } = splitByDoubt(orders);
  return [shown.map(({ id }) => id).join(), doubtful.map(({ id }) => id).join()];
};

describe("splitByDoubt", () => {
  it("folds many orders that are only possible, and leaves few as they are", () => {
    const possible = ["2", "3", "4"].map((id) => order(id, "offered"));
    expect(idsOf([order("1", "attached"), ...possible])).toEqual(["1", "2,3,4"]);
    expect(idsOf([order("1", "attached"), ...possible.slice(1)])).toEqual(["1,3,4", ""]);
  });

  it("shows the named order of an unproven sender before their others", () => {
    const named = {
      id: "1",
      link: { state: "offered", evidence: [{ kind: "order-number", detail: "1", place: "text" }] },
    } as unknown as OrderView;
    const others = ["2", "3", "4"].map((id) => order(id, "offered"));
    expect(idsOf([named, ...others])).toEqual(["1", "2,3,4"]);
    expect(idsOf([named, ...others.slice(1)])).toEqual(["1,3,4", ""]);
  });

  it("shows the sender's own orders when none of them is sure", () => {
    const own = ["1", "2", "3"].map((id) => order(id, "offered"));
    expect(idsOf(own)).toEqual(["1,2,3", ""]);
    const others = ["4", "5", "6"].map((id) => order(id, "offered", true));
    expect(idsOf([...own, ...others])).toEqual(["1,2,3", "4,5,6"]);
  });
});
