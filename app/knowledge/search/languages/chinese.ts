import { CHINESE } from "~/knowledge/search/concepts/chinese";
import type { LanguageWords } from "./language-words";

export const chinese: LanguageWords = {
  stopWords: `的 了 吗 呢 吧 啊 我 你 您 他 她 它 们 我们 你们 他们 是 在 有 和 与 或 也 都 就 还 又 很 太 这 那 这个 那个 哪 哪里 哪个 什么 怎么 怎样 如何
    为什么 多少 几 请 请问 谢谢 想 要 想要 可以 能 能不能 可不可以 会 应该 一下 一个 一 个 把 被 给 让 对 从 到 里 上 下 中 不 没 没有 得 着 过 之 其 以 及 而 但
    但是 可是 因为 所以 如果 的话 时候 什么时候 怎么办 现在 已经 了吗 东西 办理 说 说是`,
  concepts: CHINESE,
};
