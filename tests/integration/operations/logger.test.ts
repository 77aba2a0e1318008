import { expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { describeError } from "~/logger.server";

it("writes down of a database error what is wrong, and nothing of the row", async () => {
  const secret = "anna.secret@example.com wrote: my card number";
  const insert = `INSERT INTO attachments (shop_id, id, message_id, file_name, content_type, size, sha256)
    VALUES (1, gen_random_uuid(), gen_random_uuid(), $1, 'text/plain', 1, '')`;
  const failure: unknown = await pool.query(insert, [secret]).catch((error: unknown) => error);
  const wrapped = new Error("could not store a message", { cause: failure });

  const line = JSON.stringify(describeError(wrapped));

  expect(line).toContain("attachments_shop_id_message_id_fkey");
  expect(line).not.toContain("anna.secret");
  expect(describeError({ text: secret })).toEqual({ type: "object", message: "not an Error" });
});
