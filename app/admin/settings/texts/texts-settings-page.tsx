import { useNavigate } from "@remix-run/react";
import { Banner, BlockStack, Card, Layout, Text } from "@shopify/polaris";
import { useCallback, useState } from "react";
import { SettingsFormPage } from "~/admin/settings/settings-form-page";
import { toast } from "~/admin/shell/toast";
import { useForm } from "~/admin/shell/use-form";
import { TextFilters } from "./text-filters";
import { TextGroupCard } from "./text-group-card";
import {
  changedTexts,
  groupTexts,
  toTextsForm,
  validateTexts,
  type TextFilter,
  type TextItem,
} from "./texts-form";
import { useLanguageWords } from "./use-language-words";
import { usePinnedTexts } from "./use-pinned-texts";

interface TextsSettingsPageProps {
  locale: string;
  direction: "ltr" | "rtl";
  /** Published languages of the shop, the primary one first. */
  locales: readonly string[];
  /** Language of our texts, where `locale` is none we speak. */
  fallbackLocale: string | null;
  items: readonly TextItem[];
}

const OPEN_AT_FIRST = new Set(["chat"]);

/** Shows another language, and asks Shopify admin's own question before changes are left behind. */
function useLocaleChange(isDirty: boolean) {
  const navigate = useNavigate();
  return async (locale: string) => {
    if (isDirty) await globalThis.shopify?.saveBar.leaveConfirmation();
    navigate(`/app/settings/texts?language=${encodeURIComponent(locale)}`, {
      preventScrollReset: true,
    });
  };
}

interface TextNotesProps {
  language: string;
  /** Language of our texts, where `language` is none we speak. */
  fallbackLanguage: string | null;
  isEmpty: boolean;
  filter: TextFilter;
}

function TextNotes({ language, fallbackLanguage, isEmpty, filter }: TextNotesProps) {
  return (
    <>
      {fallbackLanguage && (
        <Banner tone="info">
          <p>
            Doorbell does not speak {language} by itself. Texts you leave empty appear in{" "}
            {fallbackLanguage}.
          </p>
        </Banner>
      )}
      {isEmpty && (
        <Card>
          <Text as="p" tone="subdued">
            {filter.isOnlyChanged && filter.search.trim() === ""
              ? `Nothing is changed in ${language}: shoppers read Doorbell’s own texts.`
              : "No text has these words. Try fewer of them."}
          </Text>
        </Card>
      )}
    </>
  );
}

/** Everything shoppers read, with the shop's own words where it wants others. Keyed by language where it is used. */
export function TextsSettingsPage(props: TextsSettingsPageProps) {
  const { locale, direction, locales, items, fallbackLocale } = props;
  const nameOf = useLanguageWords();
  const [filter, setFilter] = useState<TextFilter>({ search: "", isOnlyChanged: false });
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const onSaved = useCallback(() => toast("Texts saved"), []);
  const form = useForm({
    action: "/app/settings/texts",
    stored: toTextsForm(items),
    toInput: (values) => ({ locale, texts: changedTexts(items, values) }),
    validate: (values) => validateTexts(items, values),
    onSaved,
  });
  const isPinned = usePinnedTexts(form, items);
  const groups = groupTexts(items, form.values, filter, isPinned);
  const isFiltered = filter.search.trim() !== "" || filter.isOnlyChanged;
  const toggle = (id: string) => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  const changeLocale = useLocaleChange(form.isDirty);
  return (
    <SettingsFormPage title="Texts" form={form}>
      <Layout.Section>
        <BlockStack gap="400">
          <TextFilters
            locale={locale}
            locales={locales}
            filter={filter}
            onFilter={(patch) => setFilter({ ...filter, ...patch })}
            onLocale={(next) => void changeLocale(next)}
          />
          <TextNotes
            language={nameOf(locale)}
            fallbackLanguage={fallbackLocale && nameOf(fallbackLocale)}
            isEmpty={groups.length === 0}
            filter={filter}
          />
          {groups.map((group) => (
            <TextGroupCard
              key={group.id}
              group={group}
              form={form}
              direction={direction}
              isOpen={
                isFiltered ||
                group.hasPinned ||
                OPEN_AT_FIRST.has(group.id) !== toggled.has(group.id)
              }
              onToggle={() => toggle(group.id)}
            />
          ))}
        </BlockStack>
      </Layout.Section>
    </SettingsFormPage>
  );
}
