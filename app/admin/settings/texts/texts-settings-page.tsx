import { useNavigate } from "@remix-run/react";
import {
  Banner,
  BlockStack,
  Box,
  Card,
  Checkbox,
  Icon,
  Layout,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import { useCallback, useState } from "react";
import { languageName } from "~/admin/format/local-time";
import { useDesk } from "~/admin/format/shop-format";
import { SettingsFormPage } from "~/admin/settings/settings-form-page";
import styles from "~/admin/settings/settings.module.css";
import { toast } from "~/admin/shell/toast";
import { useForm } from "~/admin/shell/use-form";
import { TextGroupCard } from "./text-group-card";
import {
  changedTexts,
  groupTexts,
  toTextsForm,
  validateTexts,
  type TextFilter,
  type TextItem,
} from "./texts-form";
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

/** Asks Shopify admin's own question before changes are left behind. */
async function confirmLeaving(isDirty: boolean): Promise<void> {
  if (isDirty) await globalThis.shopify?.saveBar.leaveConfirmation();
}

function useLanguageWords() {
  const desk = useDesk();
  return (locale: string) =>
    languageName(locale, "en") ?? languageName(locale, desk.locale) ?? locale;
}

interface FiltersProps {
  locale: string;
  locales: readonly string[];
  filter: TextFilter;
  onFilter: (patch: Partial<TextFilter>) => void;
  onLocale: (locale: string) => void;
}

function Filters({ locale, locales, filter, onFilter, onLocale }: FiltersProps) {
  const nameOf = useLanguageWords();
  return (
    <Card>
      <div className={styles.textFilters}>
        <TextField
          label="Search"
          type="search"
          autoComplete="off"
          placeholder="Words that shoppers read"
          prefix={<Icon source={SearchIcon} tone="subdued" />}
          value={filter.search}
          onChange={(search) => onFilter({ search })}
          clearButton
          onClearButtonClick={() => onFilter({ search: "" })}
        />
        <Select
          label="Language"
          options={locales.map((value) => ({ label: nameOf(value), value }))}
          value={locale}
          onChange={onLocale}
        />
        <Box paddingBlockEnd="100">
          <Checkbox
            label="Only changed"
            checked={filter.isOnlyChanged}
            onChange={(isOnlyChanged) => onFilter({ isOnlyChanged })}
          />
        </Box>
      </div>
    </Card>
  );
}

/** Everything shoppers read, with the shop's own words where it wants others. Keyed by language where it is used. */
export function TextsSettingsPage(props: TextsSettingsPageProps) {
  const { locale, direction, locales, items, fallbackLocale } = props;
  const navigate = useNavigate();
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
  const changeLocale = async (next: string) => {
    await confirmLeaving(form.isDirty);
    navigate(`/app/settings/texts?language=${encodeURIComponent(next)}`, {
      preventScrollReset: true,
    });
  };
  return (
    <SettingsFormPage title="Texts" form={form}>
      <Layout.Section>
        <BlockStack gap="400">
          <Filters
            locale={locale}
            locales={locales}
            filter={filter}
            onFilter={(patch) => setFilter({ ...filter, ...patch })}
            onLocale={(next) => void changeLocale(next)}
          />
          {fallbackLocale && (
            <Banner tone="info">
              <p>
                Doorbell does not speak {nameOf(locale)} by itself. Texts you leave empty appear in{" "}
                {nameOf(fallbackLocale)}.
              </p>
            </Banner>
          )}
          {groups.length === 0 && (
            <Card>
              <Text as="p" tone="subdued">
                {filter.isOnlyChanged && filter.search.trim() === ""
                  ? `Nothing is changed in ${nameOf(locale)}: shoppers read Doorbell’s own texts.`
                  : "No text has these words. Try fewer of them."}
              </Text>
            </Card>
          )}
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
