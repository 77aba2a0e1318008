import { ARABIC } from "~/knowledge/search/concepts/arabic";
import type { LanguageWords } from "./language-words";

export const arabic: LanguageWords = {
  stopWords: `أن أنا أنت أي أين إلى إن إذا الآن التي الذي بعد به بها تم ثم حتى حول ذلك شكرا على عن عند في فقط قد كان كل كم كيف لا لدي لكن لم لماذا له لها لي ما ماذا متى مع من
    منكم هذا هذه هل هو هي هناك و يا يمكن يمكنني أريد اريد أرجو ممكن مرحبا`,
  concepts: ARABIC,
};
