import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import {
  importIntentSchema,
  MAX_CSV_LENGTH,
  type ImportDone,
  type ImportIntent,
} from "~/admin/knowledge/import/import-intent";
import { ImportPage } from "~/admin/knowledge/import/import-page";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import type { ShopId } from "~/database/db.server";
import { importArticlesCsv } from "~/knowledge/import/import-articles-csv.server";
import { importPolicies } from "~/knowledge/import/import-policies.server";
import { previewArticlesCsv } from "~/knowledge/import/preview-articles-csv.server";
import { answerAction } from "~/lib/answer-action.server";
import { parseInput } from "~/lib/parse-input.server";
import { readForm } from "~/lib/read-form.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import type { TeamMember } from "~/team/permissions";

// A character may be three bytes in UTF-8; the schema counts characters.
const MAX_CSV_BYTES = 3 * MAX_CSV_LENGTH;
const FORM_BYTES = 64 * 1024;

/** Only for staff; there is nothing to load. */
export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateStaff(request);
  return null;
}

async function run(shopId: ShopId, input: ImportIntent, staff: TeamMember): Promise<ImportDone> {
  switch (input.intent) {
    case "policies":
      return { intent: "policies", result: await importPolicies(shopId, staff) };
    case "preview":
      return {
        intent: "preview",
        result: await previewArticlesCsv(shopId, staff, { csv: input.csv }),
      };
    case "apply": {
      const { csv } = input;
      return { intent: "apply", result: await importArticlesCsv(shopId, staff, { csv }) };
    }
  }
}

/** The intent, with the file that belongs to it. */
async function readImport(request: Request): Promise<ImportIntent> {
  const { fields, files } = await readForm(request, {
    totalBytes: MAX_CSV_BYTES + FORM_BYTES,
    files: { count: 1, bytes: MAX_CSV_BYTES },
    tooLarge: "The file is larger than 5 MB. Split it.",
  });
  const csv = files[0]?.content.toString("utf8");
  return parseInput(importIntentSchema, { intent: fields.get("intent"), csv });
}

/** Imports policies, previews a file, or imports it. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    const input = await readImport(request);
    return { done: await run(shopId, input, staff) };
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("Import");

export default function Import() {
  return (
    <>
      <TitleBar title="Import" />
      <ImportPage />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/knowledge" backLabel="Back to knowledge" />;
}
