import type { FormFile } from "~/lib/read-form.server";
import type { FloodKind } from "~/limits/limit-flood.server";
import { answerQuickReply } from "~/storefront/chat/acts/answer-quick-reply.server";
import { askForPerson } from "~/storefront/chat/acts/ask-for-person.server";
import { findHistory } from "~/storefront/chat/acts/find-history.server";
import { judgeAnswer, voteForArticle } from "~/storefront/chat/acts/judge-answer.server";
import { leaveChat } from "~/storefront/chat/acts/leave-chat.server";
import { askForProof, proveEmail } from "~/storefront/chat/acts/prove-email.server";
import { rateChat } from "~/storefront/chat/acts/rate-chat.server";
import { reportSeen } from "~/storefront/chat/acts/report-seen.server";
import { reportTyping } from "~/storefront/chat/acts/report-typing.server";
import { saveDetails } from "~/storefront/chat/acts/save-details.server";
import { searchHelp } from "~/storefront/chat/acts/search-help.server";
import { sendMessage } from "~/storefront/chat/acts/send-message.server";
import { showArticle } from "~/storefront/chat/acts/show-article.server";
import { startLookup } from "~/storefront/chat/acts/start-lookup.server";
import { updateContext } from "~/storefront/chat/acts/update-context.server";
import { verifyLookup } from "~/storefront/chat/acts/verify-lookup.server";
import { offerDownload } from "~/storefront/chat/files/download-transcript.server";
import { mailTranscript } from "~/storefront/chat/mail/mail-transcript.server";
import type { ChatCaller } from "./chat-caller.server";
import { pollChat } from "./poll-chat.server";

interface ChatAction {
  flood: FloodKind;
  /** What is answered, as JSON; nothing: that it was done. */
  run(caller: ChatCaller, fields: unknown, files: readonly FormFile[]): Promise<object | void>;
}

/** Everything a shopper's page can ask for with its token. A new act is added here and nowhere else. */
export const CHAT_ACTIONS = {
  message: { flood: "message", run: sendMessage },
  quick: { flood: "act", run: answerQuickReply },
  lookup: { flood: "act", run: startLookup },
  verify: { flood: "act", run: verifyLookup },
  person: { flood: "act", run: askForPerson },
  search: { flood: "search", run: searchHelp },
  article: { flood: "act", run: showArticle },
  vote: { flood: "act", run: voteForArticle },
  helpful: { flood: "act", run: judgeAnswer },
  details: { flood: "act", run: saveDetails },
  rating: { flood: "act", run: rateChat },
  proof: { flood: "act", run: askForProof },
  prove: { flood: "act", run: proveEmail },
  transcript: { flood: "act", run: mailTranscript },
  download: { flood: "act", run: offerDownload },
  context: { flood: "quiet", run: updateContext },
  typing: { flood: "quiet", run: reportTyping },
  seen: { flood: "quiet", run: reportSeen },
  history: { flood: "quiet", run: findHistory },
  poll: { flood: "quiet", run: pollChat },
  leave: { flood: "quiet", run: leaveChat },
} as const satisfies Record<string, ChatAction>;

export type ChatActionName = keyof typeof CHAT_ACTIONS;

export function isChatAction(name: string): name is ChatActionName {
  return Object.hasOwn(CHAT_ACTIONS, name);
}
