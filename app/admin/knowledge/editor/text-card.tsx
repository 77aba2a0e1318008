import { BlockStack, Card, TextField } from "@shopify/polaris";
import type { ReactNode } from "react";
import { Directed } from "~/admin/knowledge/directed";
import { RichTextField } from "~/admin/knowledge/rich-text/rich-text-field";
import { directionOf } from "~/languages/locales";
import type { ArticleFormHandle } from "./use-article-form";

interface TextCardProps {
  form: ArticleFormHandle;
  /** Stands above the fields. */
  heading?: ReactNode;
  /** Grows when the text was replaced otherwise than by typing. */
  replaced?: number;
}

/** Title and text in one language. */
export function TextCard({ form, heading, replaced = 0 }: TextCardProps) {
  const { values, errors, locale } = form;
  return (
    <Card>
      <BlockStack gap="400">
        {heading}
        <Directed locale={locale}>
          <TextField
            label="Title"
            autoComplete="off"
            placeholder={form.isTranslation ? "" : "How do I find my size?"}
            value={values.title}
            error={errors["title"]}
            onChange={(title) => form.change({ title })}
            onBlur={() => form.leave("title")}
          />
        </Directed>
        <RichTextField
          key={`${form.revision}/${replaced}`}
          id="article-text"
          label="Text"
          initialHtml={values.bodyHtml}
          direction={directionOf(locale)}
          lang={locale}
          error={errors["bodyHtml"]}
          onChange={(bodyHtml) => form.change({ bodyHtml })}
        />
      </BlockStack>
    </Card>
  );
}
