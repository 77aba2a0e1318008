import { Banner, BlockStack, FormLayout, Modal, Select, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { ConfirmModal } from "~/admin/knowledge/confirm-modal";
import { Directed } from "~/admin/knowledge/directed";
import { countWords, localeName } from "~/admin/knowledge/knowledge-words";
import { toast } from "~/admin/shell/toast";
import type { CategoryRow } from "~/knowledge/writing/merchant-views";
import {
  toCategoryTexts,
  toCategoryTranslations,
  validateCategory,
  type CategoryText,
} from "./category-form-state";
import type { CategoryDialog } from "./use-category-dialog";
import { useKnowledgeAction } from "./use-knowledge-action";

interface CategoryModalsProps {
  dialog: CategoryDialog;
  locales: readonly string[];
  primaryLocale: string;
}

interface EditProps extends Omit<CategoryModalsProps, "dialog"> {
  category: CategoryRow | null;
  locale: string | null;
  onClose: () => void;
}

function useCategoryForm({ category, locale: wanted, locales, primaryLocale, onClose }: EditProps) {
  const [stored] = useState(() => toCategoryTexts(category, locales));
  const [texts, setTexts] = useState(stored);
  const [locale, setLocale] = useState(wanted && locales.includes(wanted) ? wanted : primaryLocale);
  const [isTried, setIsTried] = useState(false);
  const action = useKnowledgeAction("save-category", () => {
    toast(category ? "Category saved" : "Category added");
    onClose();
  });
  const errors = isTried ? validateCategory(texts, stored, primaryLocale) : {};
  const save = () => {
    setIsTried(true);
    const wrong = Object.keys(validateCategory(texts, stored, primaryLocale));
    if (wrong[0]) return setLocale(wrong.includes(locale) ? locale : wrong[0]);
    const translations = toCategoryTranslations(texts, stored);
    if (translations.length === 0) return onClose();
    action.send({ intent: "save-category", categoryId: category?.id ?? null, translations });
  };
  const text = texts[locale] ?? { name: "", description: "" };
  return {
    action,
    errors,
    locale,
    save,
    setLocale,
    text,
    texts,
    change: (part: Partial<CategoryText>) =>
      setTexts((current) => ({ ...current, [locale]: { ...text, ...part } })),
  };
}

function EditCategory(props: EditProps) {
  const { category, locales, primaryLocale, onClose } = props;
  const form = useCategoryForm(props);
  const desk = useDesk();
  const source = form.texts[primaryLocale];
  const isOther = form.locale !== primaryLocale;
  const language = (locale: string) => {
    const name = localeName(locale, desk.locale);
    return form.texts[locale]?.name.trim() ? name : `${name} (missing)`;
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={category ? "Edit category" : "Add category"}
      primaryAction={{ content: "Save", loading: form.action.isBusy, onAction: form.save }}
      secondaryActions={[{ content: "Cancel", onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          {form.action.error && <Banner tone="critical">{form.action.error}</Banner>}
          <FormLayout>
            {locales.length > 1 && (
              <Select
                label="Language"
                options={locales.map((value) => ({ value, label: language(value) }))}
                value={form.locale}
                onChange={form.setLocale}
              />
            )}
            <Directed locale={form.locale}>
              <TextField
                label="Name"
                autoComplete="off"
                autoFocus
                value={form.text.name}
                placeholder={isOther ? source?.name : "Sizes and fit"}
                error={form.errors[form.locale]}
                onChange={(name) => form.change({ name })}
              />
            </Directed>
            <Directed locale={form.locale}>
              <TextField
                label="Description"
                autoComplete="off"
                multiline={2}
                value={form.text.description}
                placeholder={isOther ? source?.description : undefined}
                helpText="A sentence under the name in the help centre. May stay empty."
                onChange={(description) => form.change({ description })}
              />
            </Directed>
          </FormLayout>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

function DeleteCategory({ category, onClose }: { category: CategoryRow; onClose: () => void }) {
  const { locale } = useDesk();
  const action = useKnowledgeAction("delete-category", () => {
    toast("Category deleted");
    onClose();
  });
  return (
    <ConfirmModal
      isOpen
      title={`Delete “${category.name}”?`}
      action="Delete category"
      isBusy={action.isBusy}
      error={action.error}
      onConfirm={() => action.send({ intent: "delete-category", categoryId: category.id })}
      onClose={onClose}
    >
      <Text as="p">
        {category.articles === 0
          ? "There is no article in it."
          : `${countWords(category.articles, "article stays", "articles stay", locale)}, without a category.`}
      </Text>
    </ConfirmModal>
  );
}

/** The form for adding or changing a category, and the question before one goes. */
export function CategoryModals({ dialog, ...rest }: CategoryModalsProps) {
  const { open, opening, close } = dialog;
  if (open?.type === "delete") return <DeleteCategory category={open.category} onClose={close} />;
  if (open?.type !== "edit") return null;
  const { category, locale } = open;
  return <EditCategory key={opening} {...rest} {...{ category, locale }} onClose={close} />;
}
