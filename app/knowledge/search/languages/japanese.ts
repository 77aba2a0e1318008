import { JAPANESE } from "~/knowledge/search/concepts/japanese";
import type { LanguageWords } from "./language-words";

export const japanese: LanguageWords = {
  stopWords: `たい したい ください ほしい でしょうか する した して します しました しまし なる なった なって ある あり あります いる います いた いて れる られる です でした ます ました ません ませ でき できる
    できます できません こと もの ため ので のに から まで より など この その あの これ それ どれ どの どう どこ どこに なに 何 いつ だれ 誰 なぜ どうして いくら
    ください 下さい ほしい 欲しい たい したい もらえ もらえます もらえる いただけ いただけます お願い お願いし お願いします 教え 教えて 知り 知りたい ところ とき 時 場合
    そして しかし でも けど けれど だけ また もう まだ よう ような という について 方 私 さん こちら どちら なら なり いい よい 思い 思って`,
  concepts: JAPANESE,
};
