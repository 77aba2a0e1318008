import { closestCenter, DndContext } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Banner, Box, Button, Text } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import type { ArticleList } from "~/knowledge/writing/merchant-views";
import { ArticleLine } from "./article-line";
import { CategoryLine } from "./category-line";
import styles from "./list.module.css";
import { useArticleOrder } from "./use-article-order";
import type { CategoryDialog } from "./use-category-dialog";
import { useKnowledgeAction } from "./use-knowledge-action";

interface ArticleLinesProps {
  list: ArticleList;
  /** Whether filters hide some; the order of a part cannot be changed. */
  isPart: boolean;
  dialog: CategoryDialog;
}

function AddCategory({ hasArticles, onAdd }: { hasArticles: boolean; onAdd: () => void }) {
  return (
    <div className={styles.add}>
      <Button variant="tertiary" icon={PlusIcon} onClick={onAdd}>
        Add category
      </Button>
      {!hasArticles && (
        <Text as="p" tone="subdued">
          No articles yet.
        </Text>
      )}
    </div>
  );
}

/** Categories and their articles as one list, in which articles are dragged within and across categories. */
export function ArticleLines({ list, isPart, dialog }: ArticleLinesProps) {
  const order = useArticleOrder(list, isPart);
  const rows = useKnowledgeAction("rows");
  const error = order.error ?? rows.error;
  return (
    <>
      {error && (
        <Box padding="300">
          <Banner tone="critical" title="The change was not saved">
            {error}
          </Banner>
        </Box>
      )}
      <DndContext
        id="articles"
        sensors={order.sensors}
        collisionDetection={closestCenter}
        onDragEnd={order.onDragEnd}
        accessibility={{
          announcements: order.announcements,
          screenReaderInstructions: {
            draggable:
              "To move the article, press space, then the arrow keys; space again to drop it, escape to leave it where it was.",
          },
        }}
      >
        <SortableContext items={[...order.ids]} strategy={verticalListSortingStrategy}>
          <ul className={styles.lines}>
            {order.lines.map((line) =>
              line.type === "category" ? (
                <CategoryLine
                  key={line.id}
                  id={line.id}
                  category={line.category}
                  categories={list.categories}
                  dialog={dialog}
                  action={rows}
                  isPart={isPart}
                />
              ) : (
                <ArticleLine key={line.id} article={line.article} canMove={!isPart} action={rows} />
              ),
            )}
          </ul>
        </SortableContext>
      </DndContext>
      {!isPart && <AddCategory hasArticles={list.counts.all > 0} onAdd={dialog.add} />}
    </>
  );
}
