import { type ActionFunctionArgs, data } from "@remix-run/node";
import { z } from "zod";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import { reviewFileMention } from "~/privacy/file-mentions.server";
import { readJson } from "~/lib/read-json.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

const decisionSchema = z.object({ decision: z.enum(["keep", "delete"]) });

/** What becomes of a file that names an erased customer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  try {
    const { decision } = parseInput(decisionSchema, await readJson(request));
    await reviewFileMention(shopId, staff, params["id"] ?? "", decision);
    return { ok: true as const };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return data({ ok: false as const, message: error.userMessage }, { status: error.status });
  }
}
