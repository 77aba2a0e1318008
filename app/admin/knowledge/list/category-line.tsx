import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Button, Text } from "@shopify/polaris";
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon, EditIcon, PlusIcon } from "@shopify/polaris-icons";
import { newArticlePath } from "~/admin/knowledge/knowledge-paths";
import { RowMenu } from "~/admin/knowledge/row-menu";
import type { CategoryRow } from "~/knowledge/writing/merchant-views";
import styles from "./list.module.css";
import type { CategoryDialog } from "./use-category-dialog";
import type { KnowledgeAction } from "./use-knowledge-action";

interface CategoryLineProps {
  id: string;
  /** Null: the articles without one. */
  category: CategoryRow | null;
  /** All of them in order. */
  categories: readonly CategoryRow[];
  dialog: CategoryDialog;
  action: KnowledgeAction;
  isPart: boolean;
}

interface CategoryMenuProps extends Omit<CategoryLineProps, "id" | "isPart" | "category"> {
  category: CategoryRow;
}

function CategoryMenu({ category, categories, dialog, action }: CategoryMenuProps) {
  const index = categories.findIndex(({ id }) => id === category.id);
  const move = (beforeId: string | null) =>
    action.send({ intent: "move-category", categoryId: category.id, beforeId });
  return (
    <RowMenu
      label={`Actions for the category ${category.name}`}
      items={[
        { content: "Rename or translate", icon: EditIcon, onAction: () => dialog.edit(category) },
        {
          content: "Move up",
          icon: ArrowUpIcon,
          disabled: index <= 0,
          onAction: () => move(categories[index - 1]?.id ?? null),
        },
        {
          content: "Move down",
          icon: ArrowDownIcon,
          disabled: index === categories.length - 1,
          onAction: () => move(categories[index + 2]?.id ?? null),
        },
        {
          content: "Delete",
          icon: DeleteIcon,
          destructive: true,
          onAction: () => dialog.remove(category),
        },
      ]}
    />
  );
}

/** The heading over a category's articles; articles can be dropped on it, it stays where it is. */
export function CategoryLine({ id, category, isPart, ...rest }: CategoryLineProps) {
  const { setNodeRef, transform, transition } = useSortable({
    id,
    disabled: { draggable: true, droppable: isPart },
  });
  const primary = category?.translations.find(({ name }) => name === category.name);
  return (
    <li
      ref={setNodeRef}
      className={styles.line}
      style={{
        transform: CSS.Translate.toString(transform),
        transition,
      }}
    >
      <div className={styles.heading}>
        <div className={styles.headingText} dir="auto">
          <Text as="h2" variant="headingSm">
            {category?.name ?? "Without a category"}
          </Text>
          {primary?.description && (
            <Text as="p" variant="bodySm" tone="subdued">
              {primary.description}
            </Text>
          )}
          {category?.articles === 0 && (
            <Text as="p" variant="bodySm" tone="subdued">
              Empty, so shoppers do not see it. Drag an article here or write one.
            </Text>
          )}
        </div>
        {category && (
          <div className={styles.headingActions}>
            <Button
              variant="tertiary"
              icon={PlusIcon}
              accessibilityLabel={`Write an article in ${category.name}`}
              url={newArticlePath({ categoryId: category.id })}
            />
            <CategoryMenu category={category} {...rest} />
          </div>
        )}
      </div>
    </li>
  );
}
