import { writeFileSync } from "node:fs";
import { makeMessages } from "./make-messages";

// node --import tsx tests/tools/matching/generate-messages.ts: writes the project's labelled file anew. Needed when the
// hand-written texts or the seed of the demo's shop change; messages.test.ts notices.

const FILE = "tests/tools/matching/messages.jsonl";
const messages = makeMessages();
writeFileSync(FILE, `${messages.map((message) => JSON.stringify(message)).join("\n")}\n`);
console.log(`${FILE}: ${messages.length} messages`);
