import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answerAction } from "~/lib/answer-action.server";
import { parseInput } from "~/lib/parse-input.server";
import { readJson } from "~/lib/read-json.server";
import { reviewFileMention } from "~/privacy/file-mentions.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

const decisionSchema = z.object({ decision: z.enum(["keep", "delete"]) });

/** What becomes of a file that names an erased customer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    const { decision } = parseInput(decisionSchema, await readJson(request));
    await reviewFileMention(shopId, staff, params["id"] ?? "", decision);
  });
}
