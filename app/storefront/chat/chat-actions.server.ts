import type { FormFile } from "../../lib/read-form.server";
import { answerQuickReply } from "./answer-quick-reply.server";
import { askForPerson } from "./ask-for-person.server";
import type { ChatCaller } from "./chat-caller.server";
import { offerDownload } from "./download-transcript.server";
import { findHistory } from "./find-history.server";
import { judgeAnswer, voteForArticle } from "./judge-answer.server";
import { leaveChat } from "./leave-chat.server";
import type { FloodKind } from "../limit-flood.server";
import { mailTranscript } from "./mail-transcript.server";
import { pollChat } from "./poll-chat.server";
import { askForProof, proveEmail } from "./prove-email.server";
import { rateChat } from "./rate-chat.server";
import { reportSeen } from "./report-seen.server";
import { reportTyping } from "./report-typing.server";
import { saveDetails } from "./save-details.server";
import { searchHelp } from "./search-help.server";
import { sendMessage } from "./send-message.server";
import { showArticle } from "./show-article.server";
import { startLookup } from "./start-lookup.server";
import { updateContext } from "./update-context.server";
import { verifyLookup } from "./verify-lookup.server";

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
