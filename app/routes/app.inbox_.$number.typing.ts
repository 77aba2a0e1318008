import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { findConversationId } from "~/conversations/reads/find-conversation-id.server";
import { AppError, toErrorResponse } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import { readJson } from "~/lib/read-json.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { staffName } from "~/team/staff-name";
import { announceTyping } from "~/visitors/announce-typing.server";

const bodySchema = z.object({ isTyping: z.boolean() });

/** Tells the shopper of a chat that somebody answers just now, or has stopped. Nothing is stored or shown again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  try {
    const { isTyping } = parseInput(bodySchema, await readJson(request));
    const conversationId = await findConversationId(shopId, Number(params["number"]));
    if (!conversationId)
      throw new AppError("NOT_FOUND", "This conversation does not exist any more.");
    await announceTyping(shopId, {
      conversationId,
      staff: { name: staffName(staff), role: staff.role },
      isTyping,
    });
    return new Response(null, { status: 204 });
  } catch (error) {
    return toErrorResponse(error);
  }
}
