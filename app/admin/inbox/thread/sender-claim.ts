import type { ConversationView, MessageView } from "~/conversations/reads/views";

/** Mail whose sender is not known to be who they say. */
export const isClaim = ({ senderProof, automatic }: MessageView): boolean =>
  senderProof !== null && senderProof.state !== "proven" && automatic !== "bounce";

/** An agent said that this sender is who they say. */
export const isTrusted = (
  { fromAddress }: MessageView,
  trustedSender: ConversationView["trustedSender"],
): boolean => trustedSender !== null && trustedSender.address === fromAddress;
