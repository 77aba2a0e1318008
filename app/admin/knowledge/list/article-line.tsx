import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Link } from "@remix-run/react";
import { Badge, Icon, Text } from "@shopify/polaris";
import { DeleteIcon, DragHandleIcon, HideIcon, ViewIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { ConfirmModal } from "~/admin/knowledge/confirm-modal";
import { articlePath } from "~/admin/knowledge/knowledge-paths";
import { KIND_WORDS } from "~/admin/knowledge/knowledge-words";
import { RowMenu } from "~/admin/knowledge/row-menu";
import { ArticleStatusBadge } from "~/admin/knowledge/status-badge";
import { toast } from "~/admin/shell/toast";
import type { ArticleRow } from "~/knowledge/writing/merchant-views";
import { ArticleFigures } from "./article-figures";
import styles from "./list.module.css";
import { LocaleMarks } from "./locale-marks";
import { useKnowledgeAction, type KnowledgeAction } from "./use-knowledge-action";

interface ArticleLineProps {
  article: ArticleRow;
  canMove: boolean;
  /** Publishes and takes back. */
  action: KnowledgeAction;
}

function DeleteQuestion({ article, onClose }: { article: ArticleRow; onClose: () => void }) {
  const action = useKnowledgeAction(`delete/${article.id}`, () => {
    toast("Article deleted");
    onClose();
  });
  return (
    <ConfirmModal
      isOpen
      title={`Delete “${article.title}”?`}
      action="Delete article"
      isBusy={action.isBusy}
      error={action.error}
      onConfirm={() => action.send({ intent: "delete-article", articleId: article.id })}
      onClose={onClose}
    >
      <Text as="p">
        It goes in all languages, with its votes and views. This cannot be taken back.
      </Text>
    </ConfirmModal>
  );
}

function ArticleMenu({ article, action }: Pick<ArticleLineProps, "article" | "action">) {
  const [isDeleting, setIsDeleting] = useState(false);
  const isPublished = article.status === "published";
  const status = isPublished ? "draft" : "published";
  return (
    <>
      <RowMenu
        label={`Actions for ${article.title}`}
        items={[
          {
            content: isPublished ? "Unpublish" : "Publish",
            icon: isPublished ? HideIcon : ViewIcon,
            onAction: () => action.send({ intent: "set-status", articleId: article.id, status }),
          },
          {
            content: "Delete",
            icon: DeleteIcon,
            destructive: true,
            onAction: () => setIsDeleting(true),
          },
        ]}
      />
      {isDeleting && <DeleteQuestion article={article} onClose={() => setIsDeleting(false)} />}
    </>
  );
}

/** One article: what it is called, what it lacks, how it does. */
export function ArticleLine({ article, canMove, action }: ArticleLineProps) {
  const sortable = useSortable({ id: article.id, disabled: !canMove });
  const { attributes, listeners, setActivatorNodeRef, setNodeRef } = sortable;
  return (
    <li
      ref={setNodeRef}
      className={styles.line}
      data-dragging={sortable.isDragging}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
    >
      <div className={styles.row} data-fixed={!canMove}>
        {canMove && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={styles.handle}
            {...attributes}
            {...listeners}
            aria-label={`Move ${article.title}`}
          >
            <Icon source={DragHandleIcon} tone="subdued" />
          </button>
        )}
        <div className={styles.titleCell}>
          <Link className={styles.title} to={articlePath(article.id)} dir="auto">
            {article.title}
          </Link>
          {article.kind !== "article" && <Badge>{`Policy: ${KIND_WORDS[article.kind]}`}</Badge>}
          {article.isFeatured && <Badge tone="info">FAQ</Badge>}
        </div>
        <div className={styles.locales}>
          <LocaleMarks articleId={article.id} locales={article.locales} />
        </div>
        <div className={styles.figures}>
          <ArticleFigures {...article} />
        </div>
        <div className={styles.status}>
          <ArticleStatusBadge status={article.status} />
        </div>
        <div className={styles.menu}>
          <ArticleMenu article={article} action={action} />
        </div>
      </div>
    </li>
  );
}
