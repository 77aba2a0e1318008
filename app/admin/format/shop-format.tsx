import { createContext, useContext, type ReactNode } from "react";
import type { TeamMember } from "~/team/permissions";
import type { ShopFormat } from "./format-time";

/** What every page needs to write as the shop does and to name who is at work. */
export interface DeskFacts extends ShopFormat {
  shopDomain: string;
  shopName: string;
  currency: string;
  staff: TeamMember & { name: string };
  /** The server's clock when the page was made, in milliseconds. */
  renderedAt: number;
}

const DeskContext = createContext<DeskFacts | null>(null);

/** Gives the facts of the shop and of the signed-in member of staff to everything below. */
export function DeskProvider({ facts, children }: { facts: DeskFacts; children: ReactNode }) {
  return <DeskContext.Provider value={facts}>{children}</DeskContext.Provider>;
}

/** The shop's facts. Throws outside of `DeskProvider`. */
export function useDesk(): DeskFacts {
  const facts = useContext(DeskContext);
  if (!facts) throw new Error("useDesk needs a DeskProvider above it");
  return facts;
}
