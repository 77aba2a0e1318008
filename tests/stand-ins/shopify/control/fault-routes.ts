import { z } from "zod";
import { faultSchema } from "tests/stand-ins/shopify/faults/faults";
import { HttpError, readFields } from "tests/stand-ins/shopify/http/exchange";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { Route } from "tests/stand-ins/shopify/http/router";
import { controlRoute } from "./control-route";

const clearSchema = z.object({ seed: z.number().int().optional() });

/** Faults of the Admin API, the token endpoint and bulk results; see faults/faults.ts. */
export function faultRoutes({ faults }: Platform): Route[] {
  return [
    controlRoute("GET", "/faults", () => ({ faults: faults.list() })),
    controlRoute("POST", "/faults", async ({ request }) => ({
      fault: faults.add(faultSchema.parse(await readFields(request))),
    })),
    controlRoute("DELETE", "/faults", async ({ request }) => {
      faults.clear(clearSchema.parse(await readFields(request)).seed);
      return { faults: [] };
    }),
    controlRoute("DELETE", "/faults/:id", ({ params }) => {
      if (!faults.remove(params.id ?? "")) throw new HttpError(404, "No such fault");
      return { faults: faults.list() };
    }),
  ];
}
