import type { LoaderFunctionArgs } from "@remix-run/node";
import { serveTranscript } from "~/storefront/chat/files/download-transcript.server";

/** A copy of a conversation, for whoever was given its address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return serveTranscript(params["id"] ?? "", token);
}
