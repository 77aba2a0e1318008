/** @jsxImportSource preact */
import type { Overlay } from "extensions/chat-panel/panel/store/chat-state";
import { tools, useChat, useEffect, useRef } from "./help-tools";
import { readArticle } from "./read-article";

/** One help article, read inside the chat. */
export function ArticleView({ overlay }: { overlay: Extract<Overlay, { kind: "article" }> }) {
  const { chat, t } = useChat();
  const { article, articleId, vote } = overlay;
  const heading = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => heading.current?.focus(), [article]);
  if (!article) return <div class="body" aria-busy="true" />;
  return (
    <div class="body">
      <article class="article" dir="auto">
        <h3 ref={heading} tabIndex={-1}>
          {article.title}
        </h3>
        {readArticle(article.html)}
        {article.url && (
          <a class="link" href={tools.safeUrl(article.url)}>
            {t("open_page")}
          </a>
        )}
      </article>
      <tools.Feedback judgement={vote} onJudge={(isHelpful) => chat.vote(articleId, isHelpful)} />
    </div>
  );
}
