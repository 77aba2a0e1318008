/** @jsxImportSource preact */
import { EmailForm } from "./email-form";
import { Form } from "./form";
import { useChat, useState } from "./help-tools";

/** A copy of the conversation: to be downloaded, or mailed to an address that is proven to be the shopper's. */
export function TranscriptForm() {
  const { chat, state, t } = useChat();
  const { client, trial } = chat;
  const details = state.session?.details;
  const [step, setStep] = useState<"choose" | "prove" | "sent">("choose");
  const [problem, setProblem] = useState("");
  const mail = () => client.call("transcript");
  const mailNow = async () => {
    const found = await trial(async () => void (await mail()));
    setProblem(found?.text ?? "");
    if (!found) setStep("sent");
  };
  if (step === "prove")
    return (
      <EmailForm
        title={t("proof_title")}
        submitLabel={t("continue")}
        doneKey="transcript_sent"
        onProven={mail}
      />
    );
  if (step === "sent")
    return (
      <p class="event" role="status">
        {t("transcript_sent", { email: details?.email ?? "" })}
      </p>
    );
  return (
    <Form
      title={t("transcript_title")}
      submitLabel={t("download")}
      onSend={() =>
        trial(async () => {
          const { url } = await client.call("download");
          // It comes as a file, so the page stays.
          location.assign(url);
        })
      }
      other={{
        label: t("transcript_email"),
        press: () => (details?.isEmailProven ? void mailNow() : setStep("prove")),
      }}
    >
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </Form>
  );
}
