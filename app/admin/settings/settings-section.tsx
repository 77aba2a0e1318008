import { Box, Layout } from "@shopify/polaris";
import type { ReactNode } from "react";

interface SettingsSectionProps {
  id: string;
  title: string;
  text: string;
  children: ReactNode;
}

/** Cards reach the edges of a phone; words must not. */
const ASIDE_CARDS = { xs: "400", sm: "0" } as const;

/** One subject of a settings page: what it is about on the left, the cards on the right; stacked on a phone. */
export function SettingsSection({ id, title, text, children }: SettingsSectionProps) {
  return (
    <Layout.AnnotatedSection
      id={id}
      title={<Box paddingInline={ASIDE_CARDS}>{title}</Box>}
      description={<Box paddingInline={ASIDE_CARDS}>{text}</Box>}
    >
      {children}
    </Layout.AnnotatedSection>
  );
}
