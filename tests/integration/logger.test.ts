import { expect, it } from "vitest";
import { pool } from "~/db.server";
import { describeError } from "~/logger.server";

it("writes down of a database error what is wrong, and nothing of the row", async () => {
  const secret = "anna.secret@example.com wrote: my card number";
  const insert = `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, text)
    VALUES (1, gen_random_uuid(), gen_random_uuid(), 'email', 'inbound', 'Anna', $1)`;
  const failure: unknown = await pool.query(insert, [secret]).catch((error: unknown) => error);
  const wrapped = new Error("could not store a message", { cause: failure });

  const line = JSON.stringify(describeError(wrapped));

  expect(line).toContain("messages_shop_id_conversation_id_fkey");
  expect(line).not.toContain("anna.secret");
  expect(describeError({ text: secret })).toEqual({ type: "object", message: "not an Error" });
});
