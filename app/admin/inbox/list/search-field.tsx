import { useNavigate } from "@remix-run/react";
import { Icon, TextField } from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import { useEffect, useRef, useState } from "react";
import { inboxPath, type InboxQuery } from "~/admin/inbox/inbox-query";

const TYPING_PAUSE_MS = 250;

export const SEARCH_FIELD_ID = "inbox-search";

/** Searches names, addresses, subjects, order numbers and words; the list follows as one types. */
export function SearchField({ query }: { query: InboxQuery }) {
  const [text, setText] = useState(query.search);
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Back and forward change the search from outside; what is being typed stays.
  useEffect(() => {
    if (document.activeElement?.id !== SEARCH_FIELD_ID) setText(query.search);
  }, [query.search]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (value: string, pause = TYPING_PAUSE_MS) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => navigate(inboxPath({ ...query, search: value.trim() }), { replace: true }),
      pause,
    );
  };
  return (
    <TextField
      id={SEARCH_FIELD_ID}
      label="Search conversations"
      labelHidden
      type="search"
      size="slim"
      autoComplete="off"
      placeholder="Name, order or words"
      prefix={<Icon source={SearchIcon} tone="subdued" />}
      value={text}
      onChange={(value) => search(value)}
      clearButton
      onClearButtonClick={() => search("", 0)}
    />
  );
}
