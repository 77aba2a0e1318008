import { Banner, Box, Layout, Page } from "@shopify/polaris";
import type { ReactNode } from "react";
import { BroughtIntoView } from "~/admin/shell/brought-into-view";
import { FormSaveBar } from "~/admin/shell/form-save-bar";
import { RefusalBanner } from "~/admin/shell/refusal-banner";
import type { Form } from "~/admin/shell/use-form";

interface SettingsFormPageProps<Values> {
  title: string;
  form: Form<Values>;
  children: ReactNode;
}

/** A settings page that is one form: way back, save bar, and why saving failed. */
export function SettingsFormPage<Values>({ title, form, children }: SettingsFormPageProps<Values>) {
  return (
    <Page title={title} backAction={{ content: "Settings", url: "/app/settings" }}>
      <FormSaveBar id="settings-save-bar" form={form} action="settings.change" />
      <RefusalBanner action="settings.change" />
      {form.saveError && (
        <BroughtIntoView when={form.saveError}>
          <Box paddingBlockEnd="400">
            <Banner tone="critical" title="The settings were not saved">
              <p>{form.saveError} What you changed is still here.</p>
            </Banner>
          </Box>
        </BroughtIntoView>
      )}
      <Layout>{children}</Layout>
    </Page>
  );
}
