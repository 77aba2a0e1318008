import { randomBytes } from "node:crypto";
import type { ShopId } from "~/database/db.server";
import { deriveKey } from "~/lib/keys.server";
import { BusyError } from "./busy-error";
import { countRate } from "./count-rate.server";
import { askForPatience, readPatience, type PatienceClaims } from "./patience";

/** What a request brings to be let in above a shop's limit. */
export interface Patience {
  /** A visitor's id or a stand-in for an address; "" when nobody is known. */
  who: string;
  /** work: the page solves a puzzle. time: a plain form comes back later. */
  way: "work" | "time";
  /** As an earlier BusyError asked for it; null: none. */
  proof: string | null;
}

interface BusyState {
  /** How many times the limit has been exceeded, from 0 on. */
  debt: number;
  /** Hardness to begin with, in bits; each costs twice the work. */
  bits?: number;
  message: string;
}

/** 2^15 hashes: a tenth of a second on a phone. */
const FIRST_BITS = 15;
/** 2^20 hashes: a few seconds. */
const MOST_BITS = 20;
const VALID_SECONDS = 300;
const WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 30;

function createError(shopId: ShopId, crowd: BusyState, { who, way }: Patience): BusyError {
  const { debt, bits = FIRST_BITS, message } = crowd;
  const now = Math.floor(Date.now() / 1_000);
  const wait = Math.min(LONGEST_WAIT_SECONDS, Math.round(WAIT_SECONDS * (1 + debt)));
  const isWork = way === "work";
  const claims = {
    shopId,
    who,
    bits: isWork ? Math.min(MOST_BITS, bits + Math.floor(debt)) : 0,
    ripeAt: isWork ? now : now + wait,
    expiresAt: now + VALID_SECONDS,
    seed: randomBytes(16).toString("base64url"),
  };
  const token = askForPatience(deriveKey("patience"), claims);
  if (!isWork) return new BusyError(wait, message, { ticket: `${token}.0` });
  return new BusyError(1, message, { puzzle: { token, seed: claims.seed, bits: claims.bits } });
}

// A request may meet several limits, and brings one proof.
const admitted = new WeakMap<Patience, PatienceClaims>();

/**
 * Lets somebody in although all of the shop's shoppers together have done too much: with a proof that was asked of them
 * before, once for each. Throws BusyError, which asks for one, otherwise. `patience` is the request's own object.
 */
export async function admitWhenBusy(
  shopId: ShopId,
  crowd: BusyState,
  patience: Patience,
): Promise<void> {
  const { who, way, proof } = patience;
  const needed = way === "work" ? (crowd.bits ?? FIRST_BITS) : 0;
  const known = admitted.get(patience);
  if (known && known.bits >= needed) return;
  const now = new Date();
  const key = deriveKey("patience");
  const claims = proof === null ? null : readPatience(key, { shopId, who, proof, now });
  if (known || !claims || claims.bits < needed) throw createError(shopId, crowd, patience);
  const early = claims.ripeAt - Math.floor(now.getTime() / 1_000);
  if (early > 0) throw new BusyError(early, crowd.message, { ticket: proof ?? "" });
  const use = { what: "patience", who: claims.seed, windowSeconds: VALID_SECONDS };
  const { count } = await countRate(shopId, use);
  if (count > 1) throw createError(shopId, crowd, patience);
  admitted.set(patience, claims);
}
