import { Box, Card, Checkbox, Icon, Select, TextField } from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import styles from "~/admin/settings/settings.module.css";
import type { TextFilter } from "./texts-form";
import { useLanguageWords } from "./use-language-words";

interface TextFiltersProps {
  locale: string;
  locales: readonly string[];
  filter: TextFilter;
  onFilter: (patch: Partial<TextFilter>) => void;
  onLocale: (locale: string) => void;
}

/** Search, language, and whether only changed texts are shown. */
export function TextFilters({ locale, locales, filter, onFilter, onLocale }: TextFiltersProps) {
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
