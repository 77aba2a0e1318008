import { useCallback } from "react";
import { SettingsFormPage } from "~/admin/settings/settings-form-page";
import { SettingsSection } from "~/admin/settings/settings-section";
import { toast } from "~/admin/shell/toast";
import { useForm } from "~/admin/shell/use-form";
import type { StorefrontSettings } from "~/storefront/settings/storefront-settings";
import { HolidaysCard } from "./holidays-card";
import { toHoursForm, toHoursInput, validateHours } from "./hours-form";
import { OpeningHoursCard } from "./opening-hours-card";
import { ReplyTimeCard, type MeasuredReplyTime } from "./reply-time-card";

interface HoursSettingsPageProps {
  settings: StorefrontSettings;
  measured: MeasuredReplyTime;
  availabilityText: string;
  timeZones: readonly string[];
}

/** When people answer, and how fast. */
export function HoursSettingsPage(props: HoursSettingsPageProps) {
  const onSaved = useCallback(() => toast("Settings saved"), []);
  const form = useForm({
    action: "/app/settings/hours",
    stored: toHoursForm(props.settings),
    toInput: toHoursInput,
    validate: validateHours,
    onSaved,
  });
  return (
    <SettingsFormPage title="Hours and reply time" form={form}>
      <SettingsSection
        id="opening-hours"
        title="Opening hours"
        text="Outside of them the chat says when somebody is back, and answers go on by e-mail."
      >
        <OpeningHoursCard form={form} timeZones={props.timeZones} />
      </SettingsSection>
      {!form.values.isAlwaysOpen && (
        <SettingsSection
          id="holidays"
          title="Holidays"
          text="Days on which you are closed, or open at other hours than usual."
        >
          <HolidaysCard form={form} />
        </SettingsSection>
      )}
      <SettingsSection
        id="reply-time"
        title="Reply time"
        text="Shoppers read it before they write. An honest figure saves them a second message."
      >
        <ReplyTimeCard form={form} measured={props.measured} sample={props.availabilityText} />
      </SettingsSection>
    </SettingsFormPage>
  );
}
