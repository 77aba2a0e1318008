import type { ActionFunctionArgs } from "@remix-run/node";
import { receivePostedMail } from "~/channels/email/door/receive-posted-mail.server";
import { IntakeFullError } from "~/channels/inbound/count-intake.server";
import { AppError, toErrorResponse } from "~/errors";
import { logger } from "~/logger.server";

// Where mail forwarders post: Cloudflare Email Routing, Mailgun, Postmark, SendGrid, Amazon SES.

/** 202 once the mail is stored; 4xx for what the forwarder must change (429: come back tomorrow); 503 for what is ours, so that it tries again. */
export async function action({ request, params }: ActionFunctionArgs) {
  if (request.method !== "POST")
    return new Response(null, { status: 405, headers: { Allow: "POST" } });
  try {
    const deliveries = await receivePostedMail(request, params["shopAddress"]);
    return Response.json({ deliveries }, { status: 202 });
  } catch (error) {
    if (error instanceof AppError) {
      const response = toErrorResponse(error);
      if (error instanceof IntakeFullError)
        response.headers.set("Retry-After", String(error.retryAfterSeconds));
      if (error.code === "UNAUTHORIZED")
        response.headers.set("WWW-Authenticate", 'Basic realm="mail", Bearer');
      return response;
    }
    logger.error(
      { err: error },
      "posted mail could not be stored; the forwarder was asked to try again",
    );
    const message = "The mail could not be stored now. Send it again later.";
    return Response.json(
      { error: { code: "UNAVAILABLE", message } },
      { status: 503, headers: { "Retry-After": "60" } },
    );
  }
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: "POST" } });
}
